import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { volumes } from "@/draw/mod.ts";
import type { Language } from "@/model/mod.ts";
import { charts, STAMP } from "./_charts.ts";
import { measuresFrame, volumeRow } from "./_measures.ts";

for (const [name, make] of Object.entries(charts)) {
  Deno.test(`${name}() switches every text but names, quotes and ids with the language`, () => {
    const names = [...textsOf(make("en").datasets)].toSorted((a, b) => b.length - a.length);
    const english = [...textsOf({ ...make("en"), datasets: {} })].map((text) =>
      names.reduce((rest, name) => rest.replaceAll(name, ""), text)
    );
    assertEquals(english.filter((text) => /\p{Script=Han}/u.test(text)), []);
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

function* textsOf(node: unknown): Generator<string> {
  if (typeof node === "string") yield node;
  else if (typeof node === "object" && node !== null) {
    for (const value of Object.values(node)) yield* textsOf(value);
  }
}
