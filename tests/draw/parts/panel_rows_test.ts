import { assert, assertEquals } from "@std/assert";
import { GAP, panelHeading, panelRows } from "@/draw/parts/panel_rows.ts";

Deno.test("panelRows() leaves room for a heading between rows, and less than between panels", () => {
  const firsts: boolean[] = [];
  const layout = { perRow: 2, gap: GAP };
  const { spacing, vconcat } = panelRows(["甲", "乙", "丙"], layout, (panel, isFirst) => {
    firsts.push(isFirst);
    return { panel };
  });
  const { lineHeight } = panelHeading("甲", 100) as { lineHeight: number };
  assert(Number(spacing) > lineHeight && Number(spacing) < GAP, String(spacing));
  assertEquals(firsts, [true, false, true]);
  assertEquals((vconcat as { hconcat: unknown[] }[]).map(({ hconcat }) => hconcat.length), [2, 1]);
});
