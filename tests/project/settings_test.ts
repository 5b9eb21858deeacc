import { assertEquals, assertThrows } from "@std/assert";
import { parseSettings } from "@/project/mod.ts";

Deno.test("Settings say language, preset, years and scans, and what the data are", () => {
  const content = {
    data_note: { zh: " 虚构数据", en: "Invented data " },
    lang: "en",
    preset: "journal-1col",
    years: [2014, 2014],
    ocr: "off",
    package: {
      title: { zh: "数据", en: "Data" },
      authors: [
        { family: "Li", given: "Wei", orcid: "https://orcid.org/0000-0002-1825-0097" },
        { name: "Some Institute" },
      ],
      licence: "CC-BY-4.0",
      contact: "li@example.org",
      sources: "texts",
    },
  } as const;
  const { data_note: _, ...others } = content;
  const dataNote = { zh: "虚构数据", en: "Invented data" };
  assertEquals(
    parseSettings(JSON.stringify(content)),
    JSON.parse(JSON.stringify({ ...others, dataNote })),
  );
});

for (
  const [content, message] of [
    [{ lang: "cn" }, '"lang" is "cn", not zh, en, zh+en'],
    [{ preset: "poster" }, '"preset" is "poster", not screen, slide'],
    [{ years: [2020, 2014] }, '"years" is [2020,2014], not written as [2012, 2020]'],
    [{ years: ["2014", "2020"] }, '"years" is ["2014","2020"], not written as [2012, 2020]'],
    [{ years: [2014] }, '"years" is [2014], not written as [2012, 2020]'],
    [{ ocr: true }, '"ocr" is true, not on, off, installed'],
    [{ package: "CC0" }, '"package" is "CC0", not an object in braces'],
    [{ package: { autors: [] } }, 'the key "package.autors" is not title, authors, licence'],
    [{ package: { title: "Data" } }, '"package.title" is "Data", not two texts'],
    [
      { package: { authors: ["Li Wei"] } },
      '"package.authors" is ["Li Wei"], not a list as [{ "family"',
    ],
    [
      { package: { authors: [{ name: "A", family: "B" }] } },
      '"package.authors" is [{"name":"A","family":"B"}], not a list',
    ],
    [
      { package: { authors: [{ family: "B", orcid: "0000" }] } },
      '"package.authors" is [{"family":"B","orcid":"0000"}], not a list',
    ],
    [
      { package: { authors: [{ family: 5 }] } },
      '"package.authors" is [{"family":5}], not a list',
    ],
    [
      { package: { authors: [{ family: "Li", toString: "x" }] } },
      '"package.authors" is [{"family":"Li","toString":"x"}], not a list',
    ],
    [
      { package: { authors: [{ name: "A", affiliation: "B" }] } },
      '"package.authors" is [{"name":"A","affiliation":"B"}], not a list',
    ],
    [{ package: { licence: " " } }, '"package.licence" is " ", not a text, as "CC-BY-4.0"'],
    [{ package: { sources: "all" } }, '"package.sources" is "all", not none, texts'],
    [{ toString: 1 }, 'the key "toString" is not data_note'],
  ] as const
) {
  Deno.test(`A wrong setting is an error: ${JSON.stringify(content)}`, () => {
    const text = JSON.stringify(content);
    const error = assertThrows(() => parseSettings(text, "p/gongkai.json"), SyntaxError, message);
    assertEquals(error.message.startsWith('Cannot read "p/gongkai.json": '), true);
  });
}
