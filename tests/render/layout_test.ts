import { charts, STAMP } from "../draw/_charts.ts";
import { assert, assertEquals } from "@std/assert";
import { figureChart, NUMBERS } from "@/draw/parts/figure_chart.ts";
import { type Language, LANGUAGES, type Preset, PRESETS } from "@/model/mod.ts";
import { toSvg } from "@/render/mod.ts";
import { overlapping, type TextBox, textBoxes } from "./_text_boxes.ts";

/** Widths in pixels that presets lay charts out for, and points for a pixel when printed at their size. */
const PRINTS: Readonly<Record<Exclude<Preset, "screen">, { readonly width: number }>> = {
  "slide": { width: 624 },
  "journal-1col": { width: 401 },
  "journal-2col": { width: 780 },
};
const CENTIMETRES: Readonly<Record<string, number>> = {
  "slide": 28,
  "journal-1col": 8.5,
  "journal-2col": 17.5,
};

for (const [name, make] of Object.entries(charts)) {
  for (const preset of PRESETS) {
    for (const lang of LANGUAGES) {
      Deno.test(`${name}() cuts and overlaps no text, ${preset}, ${lang}`, async () => {
        const chart = make(lang, { preset, data: STAMP });
        assertEquals(chart.usermeta?.gongkai.preset, preset);
        const svg = await toSvg(chart);
        const { width, height, boxes } = textBoxes(svg);
        assert(boxes.length >= 10, `${boxes.length} texts`);
        for (const box of boxes) assertInside(box, width, height);
        assertEquals(overlapping(boxes), []);
        assertHasMarks(svg);
        if (preset.startsWith("journal")) assertCounts(boxes);
        else assertCaption(boxes, lang);
        if (preset === "journal-1col") assertShort(width, height);
        if (preset !== "screen") assertLegible(boxes, width, preset);
      });
    }
  }
}

Deno.test("figureChart() fits the width of print where a line of its caption is full", async () => {
  for (const label of ["Province not stated", "County: government", "浙江"]) {
    const chart = figureChart({
      title: "题",
      alt: () => "图",
      notes: [],
      counts: ["字的".repeat(100)],
      numbers: [{ label, x: 1 }],
      view: {
        data: NUMBERS,
        width: 200,
        mark: "tick",
        encoding: { x: { field: "x" }, y: { field: "label", type: "nominal" } },
      },
    }, { lang: "zh", preset: "journal-1col" });
    const { width } = textBoxes(await toSvg(chart));
    assert(width <= PRINTS["journal-1col"].width, `${label}: ${width}`);
  }
});

function assertInside(box: TextBox, width: number, height: number): void {
  const { text, left, right, top, bottom } = box;
  const isInside = left >= 0 && right <= width && top >= 0 && bottom <= height;
  assert(isInside, `"${text}" leaves ${width} × ${height}: ${[left, right, top, bottom]}`);
}

/** Points, bars or lines are drawn: an empty frame has none. */
function assertHasMarks(svg: string): void {
  assert(/class="mark-(symbol|rect|line|rule) role-mark/.test(svg), "Expected marks: got none");
}

/** Even a short caption says n. */
function assertCounts(boxes: readonly TextBox[]): string {
  const text = boxes.map((box) => box.text).join("");
  assert(text.includes("n = "), text);
  return text;
}

/** A chart of one column is half a page at most: 12 cm. */
function assertShort(width: number, height: number): void {
  const tall = height / width * 8.5;
  assert(tall <= 12, `Expected up to 12 cm: got ${tall.toFixed(1)}`);
}

/** The caption shows n, the data and the version, in each language. */
function assertCaption(boxes: readonly TextBox[], lang: Language): void {
  const text = assertCounts(boxes);
  for (const word of ["0123456789ab", "Gongkai"]) assert(text.includes(word), word);
  assertEquals(text.includes("资料来源"), lang !== "en");
  assertEquals(/Source: annual\s*reports/.test(text), lang !== "zh");
}

/** Fits the width of print, and nothing is smaller than 6 points there. */
function assertLegible(
  boxes: readonly TextBox[],
  width: number,
  preset: Exclude<Preset, "screen">,
): void {
  const room = PRINTS[preset].width;
  const widest = boxes.reduce((a, b) => b.right > a.right ? b : a).text;
  const state = `got ${width}; "${widest}" reaches furthest right`;
  assert(0.8 * room <= width && width <= room, `Expected up to ${room} pixels: ${state}`);
  const points = CENTIMETRES[preset]! * 72 / 2.54 / width;
  const smallest = Math.min(...boxes.map(({ size }) => size)) * points;
  assert(smallest >= 6, `Expected text of 6 pt or more: got ${smallest.toFixed(1)}`);
}
