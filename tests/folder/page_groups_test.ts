import { assertEquals } from "@std/assert";
import { pageGroups } from "@/folder/page_groups.ts";
import { pageSeries } from "@/folder/page_series.ts";

const NAMES = ["a.html", "a_1.html", "a_2.html", "a_1_1.html", "a_1_2.html", "a_1_2_1.html"]
  .concat(["a（1）.html", "b_1.txt", "b_2.txt", "b_3_1.txt", "2018-12.txt", "2018-11.txt"]);

/** The files that made one report are some of those that are listed. */
function subsets(names: readonly string[]): readonly (readonly string[])[] {
  return Array.from(
    { length: 2 ** names.length },
    (_, bits) => names.filter((_, index) => bits >> index & 1),
  );
}

const seriesIn = (names: readonly string[]) =>
  pageSeries(names.map((name) => ({ name }))).map((series) =>
    series.map(({ name }) => name).join(" ")
  ).sort();

Deno.test("pageGroups() leaves each series in one group, whichever files made a report", () => {
  const groups = pageGroups(NAMES.map((name) => ({ name }))).map((group) =>
    new Set(group.map(({ name }) => name))
  );
  assertEquals(groups.length, 4);
  for (const names of subsets(NAMES)) {
    const apart = groups.flatMap((group) => seriesIn(names.filter((name) => group.has(name))));
    assertEquals(apart.sort(), seriesIn(names));
  }
});
