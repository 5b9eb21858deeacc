import { assertEquals } from "@std/assert";
import { figureChart } from "@/draw/parts/figure_chart.ts";

const PARTS = {
  title: "t",
  alt: () => "one bar",
  notes: ["How to read it."],
  counts: ["n = 1."],
  numbers: [],
  view: { width: 1, height: 1, mark: "bar" },
};
const DATA = { parsed: 1, coded: 0, sha256: "0".repeat(64), inputs: {} };

function captionOf(chart: ReturnType<typeof figureChart>): string[] {
  const [view] = chart.vconcat as [{ readonly title: { readonly text: string[] } }];
  return view.title.text;
}

Deno.test("figureChart() opens caption and description with what is said of the data", () => {
  const data = { ...DATA, note: { zh: "虚构数据", en: "Invented data." } };
  const chart = figureChart(PARTS, { lang: "zh", data });
  assertEquals(captionOf(chart).slice(0, 2), ["虚构数据。", "How to read it."]);
  assertEquals(chart.description, "虚构数据。 one bar");
  assertEquals(chart.usermeta?.gongkai.data?.note, data.note);
  const english = figureChart(PARTS, { lang: "en", data });
  assertEquals(captionOf(english)[0], "Invented data.");
  assertEquals(captionOf(figureChart(PARTS, { lang: "zh", data: DATA }))[0], "How to read it.");
});

Deno.test("figureChart() keeps what its caption leaves out for the manifest, never what is said of the data", () => {
  const data = { ...DATA, note: { zh: "虚构数据", en: "Invented data." } };
  const drawn = (notes?: "full" | "short" | "none", preset?: "journal-1col" | "slide") =>
    figureChart(PARTS, { lang: "en", data, notes, preset });
  assertEquals(captionOf(drawn()).slice(0, 3), ["Invented data.", "How to read it.", "n = 1."]);
  assertEquals(captionOf(drawn("short")), ["Invented data.", "n = 1."]);
  assertEquals(captionOf(drawn("none")), ["Invented data."]);
  // In a journal, a caption is one paragraph.
  assertEquals(captionOf(drawn(undefined, "journal-1col")), ["Invented data. n = 1."]);
  assertEquals(captionOf(drawn(undefined, "slide"))[1], "How to read it.");
  const { notes = [] } = drawn("none").usermeta!.gongkai;
  assertEquals(notes.slice(0, 3), ["Invented data.", "How to read it.", "n = 1."]);
  assertEquals(drawn("full").usermeta!.gongkai.notes, undefined);
});
