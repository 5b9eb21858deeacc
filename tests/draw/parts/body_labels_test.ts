import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { byBody, groupLabel } from "@/draw/parts/body_labels.ts";

Deno.test("byBody() goes from the highest rank down, governments first, what is not known last", () => {
  const sorted = [
    { rank: "province", kind: "government" },
    { rank: "county", kind: "government" },
    { rank: "county", kind: "department" },
    { rank: "county", kind: null },
    { rank: null, kind: "government" },
  ];
  assertEquals(sorted.toReversed().sort(byBody({ codebook: loadCodebook() })), sorted);
});

Deno.test("groupLabel() names provinces in the language of the chart", () => {
  const label = (province: string | null, lang: "zh" | "en" | "zh+en") =>
    groupLabel({ rank: "county", kind: "government", province }, {
      lang,
      codebook: loadCodebook(),
    });
  assertEquals(label("内蒙古", "en"), "County: government – Inner Mongolia");
  assertEquals(
    label("内蒙古", "zh+en"),
    "县级：政府 – 内蒙古\nCounty: government – Inner Mongolia",
  );
  assertEquals(label("子虚", "en"), "County: government – Zixu");
  assertEquals(label(null, "en"), "County: government – Province not stated");
});
