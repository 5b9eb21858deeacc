import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { type Chart, volumes } from "@/draw/mod.ts";
import type { Language } from "@/model/mod.ts";
import { charts, STAMP } from "./_charts.ts";
import { measuresFrame, volumeRow } from "./_measures.ts";

/** What English charts may have in Chinese: what is looked up or read as it stands. */
const AS_THEY_STAND = {
  "report": "the id of a report is the name of its file, by which its source is found",
  "quote": "the words of a report are evidence",
  "term": "terms are the data of charts of words, and translations of them would be others",
};

for (const [name, make] of Object.entries(charts)) {
  Deno.test(`${name}() has no Chinese in English but ids, quotes and terms`, () => {
    const chart = make("en", { data: STAMP });
    const terms = (chart.datasets?.numbers ?? [])
      .flatMap((row) => "term" in row ? [String(row.term)] : [])
      .toSorted((a, b) => b.length - a.length);
    const texts = [...textsOf({ ...chart, datasets: printedOf(chart) })].map((text) =>
      terms.reduce((rest, term) => rest.replaceAll(term, ""), text)
    );
    assertEquals(texts.filter((text) => /\p{Script=Han}/u.test(text)), []);
  });

  Deno.test(`${name}() says in zh+en what it says in zh and in en`, () => {
    const text = (lang: Language) => {
      const chart = make(lang, { data: STAMP });
      return [...textsOf({ ...chart, usermeta: {}, config: {} })].join("").replaceAll(/\s/g, "");
    };
    const both = text("zh+en");
    const { title, description } = make("en");
    assertStringIncludes(both, description.replaceAll(/\s/g, ""));
    const lines = (title as { readonly text: readonly string[] }).text.join("");
    assertStringIncludes(both, lines.replaceAll(/\s/g, ""));
    assertStringIncludes(both, make("zh").description.replaceAll(/\s/g, ""));
    assert(!JSON.stringify(make("zh+en")).includes("\\n"), "Expected no line breaks in texts");
  });
}

Deno.test("volumes() keeps the words of a report as they stand, line breaks included", () => {
  const quote = "收到申请\n12件";
  const rows = [volumeRow("甲县", "county", 2014, 12, { method: "parsed", quote })];
  for (const lang of ["zh", "zh+en"] as const) {
    const chart = volumes(measuresFrame(rows), { lang, codebook: loadCodebook() });
    assertEquals((chart.datasets?.numbers as { quote: string }[]).map((row) => row.quote), [quote]);
  }
});

/** The rows of a chart without what stays Chinese. */
function printedOf({ datasets }: Chart): object[] {
  return (datasets?.numbers ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !(field in AS_THEY_STAND)))
  );
}

function* textsOf(node: unknown): Generator<string> {
  if (typeof node === "string") yield node;
  else if (typeof node === "object" && node !== null) {
    for (const value of Object.values(node)) yield* textsOf(value);
  }
}
