import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { describedSvg } from "@/run/page/described_svg.ts";

const description = {
  id: "chart",
  title: "Requests <b>",
  text: "Two reports.",
  heading: (column: string) => column === "year" ? "Year" : undefined,
};

/** A mark as Vega writes it. */
function mark(label: string, kind = "point"): string {
  return `<path aria-label="${label}" role="graphics-symbol" aria-roledescription="${kind}" d="M0"/>`;
}

function described(content: string): string {
  return describedSvg(`<svg viewBox="0 0 1 1">${content}</svg>`, description);
}

Deno.test("describedSvg() names the picture and shows what Vega says of marks as tooltips", () => {
  const svg = described(mark("year: 2014; Issuer: 甲县; note; run: 3; Quote: undefined"));
  assertMatch(svg, /^<svg viewBox="0 0 1 1" role="img" aria-labelledby="chart-title"/);
  assertStringIncludes(svg, '<title id="chart-title">Requests &lt;b&gt;</title>');
  assertStringIncludes(svg, "<title>Year: 2014\nIssuer: 甲县; note</title></path>");
  assertEquals(svg.match(/graphics-symbol|aria-roledescription/), null);
});

Deno.test("describedSvg() makes no element of what a label says, and no tooltip of lines", () => {
  const svg = described(mark("Issuer: <i>x</i>") + mark("Year: 2014", "line mark"));
  assertStringIncludes(svg, "<title>Issuer: &lt;i&gt;x&lt;/i&gt;</title>");
  assertEquals(svg.match(/<title>/g)?.length, 1);
});

Deno.test("describedSvg() states the family of the font once, and leaves others", () => {
  const svg = described(
    '<text font-family="A">a</text><text font-family="B">b</text><text font-family="A">c</text>',
  );
  assertStringIncludes(
    svg,
    '<g id="chart-marks" font-family="A"><text>a</text><text font-family="B">b</text><text>c</text>',
  );
});
