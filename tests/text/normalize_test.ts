import { assert, assertEquals, assertThrows } from "@std/assert";
import { normalize, toSource } from "@/text/mod.ts";

const PHRASES = [
  { traditional: "檔案", simplified: "文件" },
  { traditional: "檔案館", simplified: "档案馆" },
  { traditional: "網際網路", simplified: "互联网" },
];

Deno.test("normalize() folds width and drops spaces but between Latin letters and figures", () => {
  assertEquals(
    normalize("收到 申请\u3000１，２３４ 件（含 ＬＥＤ 屏 3 块）").text,
    "收到申请1,234件(含LED屏3块)",
  );
  assertEquals(normalize("10 20 a b").text, "10 20 a b");
});

Deno.test("normalize() keeps circled and raised figures apart from counts", () => {
  assertEquals(normalize("①3件，PM²").text, "①3件,PM²");
});

Deno.test("normalize() mends look-alike radicals and tells so", () => {
  const { text, repairs } = normalize("⼀⺠⻔⼾⻓⻅⻬⻛⻥");
  assertEquals(text, "一民门户长见齐风鱼");
  assertEquals(repairs, [{ kind: "radical", count: 9, span: { start: 0, end: 1 } }]);
});

Deno.test("normalize() drops zero-width characters and injected readings, and tells so", () => {
  const { text, repairs } = normalize("公\u200b開，国务（wu）院公(gong)开");
  assertEquals(text, "公開,国务院公开");
  assertEquals(repairs.map(({ kind, count }) => [kind, count]), [["invisible", 1], ["pinyin", 2]]);
  assertEquals(repairs[1]?.span, { start: 6, end: 10 });
});

Deno.test("normalize() simplifies traditional text by phrase, longest first, and by character", () => {
  const { text, traditional } = normalize("檔案館經由網際網路公開檔案3條", PHRASES);
  assertEquals(text, "档案馆经由互联网公开文件3条");
  assert(traditional);
});

Deno.test("normalize() leaves words of simplified text alone", () => {
  assertEquals(normalize("档案馆公开文件3条，檔案", PHRASES).text, "档案馆公开文件3条,檔案");
});

Deno.test("normalize() twice equals once on random text", () => {
  const alphabet = [
    ..."公開开務务 \u3000１1，,（()）gong①㈠⼀⺠\u200b\ufeff\u00a0檔案網路條件条\n\r\tAａ。、",
  ];
  const random = generator(7);
  for (let round = 0; round < 3000; round++) {
    const length = Math.floor(random() * 24);
    const source = Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)])
      .join("");
    const once = normalize(source, PHRASES).text;
    assertEquals(normalize(once, PHRASES).text, once, JSON.stringify(source));
  }
});

Deno.test("toSource() returns the slice that normalizes to the range, on random text", () => {
  const alphabet = [..."公开务 \u3000１1，（）㈠⼀⺠\u200b条件\n\rAａ。"];
  const random = generator(11);
  for (let round = 0; round < 3000; round++) {
    const length = 1 + Math.floor(random() * 24);
    const source = Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)])
      .join("");
    const normalized = normalize(source);
    for (let start = 0; start < normalized.text.length; start++) {
      const { start: from, end } = toSource(normalized, start, start + 1);
      const slice = normalize(source.slice(from, end)).text;
      // A character that unfolds into three maps as a whole; every other one maps to itself.
      assert(
        slice === normalized.text[start] ||
          (slice === "(一)" && slice.includes(normalized.text[start]!)) ||
          normalized.text[start] === " ",
        JSON.stringify([source, start, slice]),
      );
    }
  }
});

Deno.test("toSource() maps through phrases that change their length", () => {
  const source = "經由網際網路公開檔案 3 條。";
  const normalized = normalize(source, PHRASES);
  const start = normalized.text.indexOf("互联网");
  const whole = toSource(normalized, start, start + "互联网公开文件3条".length);
  assertEquals(source.slice(whole.start, whole.end), "網際網路公開檔案 3 條");
  const word = toSource(normalized, start, start + 3);
  assertEquals(source.slice(word.start, word.end), "網際網路");
});

Deno.test("toSource() refuses an empty range", () => {
  assertThrows(() => toSource(normalize("公开"), 1, 1), RangeError, "it is empty");
});

/** A small linear congruential generator: the same texts in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}
