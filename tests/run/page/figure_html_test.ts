import { assertEquals } from "@std/assert";
import { figureHtml } from "@/run/page/figure_html.ts";
import { PAGE_WORDS } from "@/run/page/page_words.ts";

/** A figure whose drawing is so high. */
const figure = (height: number) => {
  const viewBox = `0 0 600 ${height}`;
  const html = `<svg viewBox="${viewBox}"></svg>`;
  const drawing = { marks: "m", viewBox };
  const picture = { html, title: "表 <图>", drawing, name: "01_reading_map" };
  return figureHtml(
    { kind: "figure", number: 1, picture, count: 3 },
    "01_read_one_report",
    PAGE_WORDS.zh,
  );
};

Deno.test("A drawing that would be too small to read in the height of a figure is scrolled", () => {
  assertEquals(figure(653).includes('class="tall"'), false);
  assertEquals(
    figure(1954).includes(
      '<div class="tall" role="region" aria-label="表 &lt;图&gt;" tabindex="0"><svg viewBox="0 0 600 1954">',
    ),
    true,
  );
});
