import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { identify } from "@/identify/mod.ts";
import { normalize } from "@/text/mod.ts";

const codebook = loadCodebook();
const TITLE = "青石县农业局2014年政府信息公开工作年度报告\n";

function incomplete(text: string): (string | null)[] {
  const { findings } = identify(normalize(text), codebook);
  return findings.filter(({ rule }) => rule === "identify.incomplete").map(({ quote }) => quote);
}

const CHAPTERS = [
  "一、概述\n本局推进公开工作。\n",
  "二、主动公开政府信息情况\n主动公开52条。\n",
  "三、依申请公开政府信息情况\n收到申请3件。\n",
  "四、收费及减免情况\n未收费。\n",
  "五、行政复议和行政诉讼情况\n均无。\n",
  "六、主要问题和改进措施\n人员较少。\n",
];
const SIX = "本报告由概述、主动公开政府信息情况、依申请公开情况等六部分组成。\n";

Deno.test("identify() warns of a report that stops before the parts it announces", () => {
  const text = (count: number) => TITLE + SIX + CHAPTERS.slice(0, count).join("");
  assertEquals(incomplete(text(6)), []);
  assertEquals(incomplete(text(3)), ["三、依申请公开政府信息情况"]);
  // The sixth part may be the table behind.
  assertEquals(incomplete(text(5)), []);
});

Deno.test("identify() warns of a report whose last chapter is one that others follow", () => {
  assertEquals(incomplete(TITLE + CHAPTERS.slice(0, 2).join("")), ["二、主动公开政府信息情况"]);
  assertEquals(incomplete(TITLE + CHAPTERS[0]), []);
  assertEquals(incomplete(TITLE + CHAPTERS.slice(0, 3).join("")), []);
  // A list within a chapter is numbered alike.
  const list = "六、主要问题和改进措施\n一、概述\n二、主动公开\n";
  assertEquals(incomplete(TITLE + CHAPTERS.slice(0, 5).join("") + list), []);
});

Deno.test("identify() warns of a page with a link to the rest, and of one that begins within a report", () => {
  const beginning = TITLE + CHAPTERS.slice(0, 3).join("");
  for (const end of ["1 2 下一页", "展开全文", "第1页 共2页"]) {
    assertEquals(incomplete(beginning + end), ["三、依申请公开政府信息情况"], end);
    assertEquals(incomplete(TITLE + CHAPTERS.join("") + end), [], end);
  }
  assertEquals(incomplete(TITLE + CHAPTERS.slice(3).join("")), ["四、收费及减免情况"]);
});

Deno.test("identify() finds the last chapters within a line that lost its ends", () => {
  const report = (last: string) =>
    `${TITLE}${SIX}${CHAPTERS.slice(0, 3).join("")}收到申请3件 四、行政复议情况 无 ${last}`;
  assertEquals(
    incomplete(report("五、存在的主要问题及改进情况 人员较少 六、其他需要报告的事项 无")),
    [],
  );
  assertEquals(incomplete(report("")), ["三、依申请公开政府信息情况"]);
});

Deno.test("identify() warns of chapters that skip a number which nothing in the text has", () => {
  const [first, second, third, ...others] = CHAPTERS;
  const rest = others.join("");
  assertEquals(incomplete(TITLE + first + third + rest), ["三、依申请公开政府信息情况"]);
  assertEquals(incomplete(TITLE + first + second + others.at(-1)), ["六、主要问题和改进措施"]);
  for (
    const other of [
      "第二部分 主动公开\n",
      "(二)主动公开\n",
      "主动公开。二、公开52条\n",
      "二 主动公开\n",
    ]
  ) {
    assertEquals(incomplete(TITLE + first + other + third + rest), [], other);
  }
  // A form, numbered by itself, prints some of its sections.
  const form = "一、主动公开情况\n条\n52\n九、培训情况\n次\n1\n";
  assertEquals(incomplete(TITLE + CHAPTERS.join("") + form), []);
});
