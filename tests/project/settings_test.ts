import { assertEquals, assertThrows } from "@std/assert";
import { parseSettings } from "@/project/mod.ts";

Deno.test("Settings say language, preset, years and scans, and what the data are", () => {
  const content = {
    data_note: { zh: " 虚构数据", en: "Invented data " },
    lang: "en",
    preset: "journal-1col",
    years: [2014, 2014],
    ocr: "off",
  };
  const { data_note: _, ...others } = content;
  const dataNote = { zh: "虚构数据", en: "Invented data" };
  assertEquals(parseSettings(JSON.stringify(content)), { ...others, dataNote } as never);
});

for (
  const [content, message] of [
    [{ lang: "cn" }, '"lang" is not zh, en, zh+en'],
    [{ preset: "poster" }, '"preset" is not screen, slide'],
    [{ years: [2020, 2014] }, '"years" is not written as [2012, 2020]'],
    [{ years: ["2014", "2020"] }, '"years" is not written as [2012, 2020]'],
    [{ years: [2014] }, '"years" is not written as [2012, 2020]'],
    [{ ocr: true }, '"ocr" is not on, off, installed'],
    [{ toString: 1 }, 'the key "toString" is not data_note'],
  ] as const
) {
  Deno.test(`A wrong setting is an error: ${JSON.stringify(content)}`, () => {
    const text = JSON.stringify(content);
    const error = assertThrows(() => parseSettings(text, "p/gongkai.json"), SyntaxError, message);
    assertEquals(error.message.startsWith('Cannot read "p/gongkai.json": '), true);
  });
}
