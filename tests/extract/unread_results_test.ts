import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { makeIdentity } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";

const extract = extractor(loadCodebook());
const read = (text: string) => {
  const { figures, findings } = extract(normalize(text), makeIdentity({ year: 2015 }));
  return {
    figures: figures.map(({ code, value }) => [code, value]),
    left: findings.map(({ rule, message }) => [rule, message.en]),
  };
};
const left = (words: string) => [
  "extract.unread_result",
  `"${words}" was left: of how many cases it is said is not certain`,
];

Deno.test("a result of all cases whose number is plain is read", () => {
  assertEquals(read("发生行政诉讼2件,均维持原具体行政行为。"), {
    figures: [["litigation.total", 2], ["litigation.upheld", 2]],
    left: [],
  });
});

Deno.test("a result of all cases that is no figure is named with its clause", () => {
  assertEquals(read("因政府信息公开引发的行政诉讼均维持。").left, [
    left("因政府信息公开引发的行政诉讼均维持"),
  ]);
  assertEquals(read("被提起行政诉讼6件,法院判决均维持原判。"), {
    figures: [["litigation.total", 6]],
    left: [left("法院判决均维持原判")],
  });
  assertEquals(read("行政复议、行政诉讼各1件,均维持。").left, [left("均维持")]);
});

Deno.test("a result of all cases behind reconsideration and litigation is of neither alone", () => {
  const both = [["reconsideration.total", 2], ["litigation.total", 3]];
  for (const words of ["均维持", "上述案件均维持", "以上案件维持原行政行为", "结果均为维持"]) {
    assertEquals(read(`行政复议2件,行政诉讼3件,${words}。`), {
      figures: both,
      left: [left(words)],
    });
  }
  assertEquals(read("行政复议2件。行政诉讼3件,上述案件均维持。").left, [left("上述案件均维持")]);
  assertEquals(read("行政复议2件,均维持;行政诉讼3件,均维持。").figures.length, 4);
  assertEquals(read("行政诉讼0件,行政复议2件,均维持。").figures.at(-1), [
    "reconsideration.upheld",
    2,
  ]);
});

Deno.test("no other matter, and no number that is named itself, is a result of all cases", () => {
  for (
    const text of [
      "申请量均维持在较低水平。",
      "行政诉讼案件数均维持在较低水平。",
      "行政诉讼均未败诉。",
    ]
  ) {
    assertEquals(read(text).left, [], text);
  }
  const rules = read("行政诉讼很多,某某2件均维持。").left.map(([rule]) => rule);
  assertEquals(rules.includes("extract.unread_result"), false);
});

Deno.test("a number of the gazette that nothing takes is named, with its clause", () => {
  const { findings } = extract(
    normalize("政府公报另公开文件213件。"),
    makeIdentity({ year: 2015 }),
  );
  assertEquals(findings.map(({ rule, actual, quote }) => [rule, actual, quote]), [
    ["extract.unread", "213件", "政府公报另公开文件213件"],
  ]);
});
