import { assertEquals } from "@std/assert";
import { figureChart } from "@/draw/parts/figure_chart.ts";

const PARTS = {
  title: "t",
  alt: "one bar",
  caption: ["n = 1."],
  numbers: [],
  view: { width: 1, height: 1, mark: "bar" },
  margin: 0,
};
const DATA = { parsed: 1, coded: 0, sha256: "0".repeat(64), inputs: {} };

function captionOf(chart: ReturnType<typeof figureChart>): string[] {
  const [view] = chart.vconcat as [{ readonly title: { readonly text: string[] } }];
  return view.title.text;
}

Deno.test("figureChart() opens caption and description with what is said of the data", () => {
  const data = { ...DATA, note: { zh: "虚构数据", en: "Invented data." } };
  const chart = figureChart(PARTS, { lang: "zh", data });
  assertEquals(captionOf(chart).slice(0, 2), ["虚构数据。", "n = 1."]);
  assertEquals(chart.description, "虚构数据。 one bar");
  assertEquals(chart.usermeta?.gongkai.data?.note, data.note);
  const english = figureChart(PARTS, { lang: "en", data });
  assertEquals(captionOf(english)[0], "Invented data.");
  assertEquals(captionOf(figureChart(PARTS, { lang: "zh", data: DATA }))[0], "n = 1.");
});
