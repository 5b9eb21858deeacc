import { assertEquals } from "@std/assert";
import { DATA, loadCodebook } from "@/codebook/mod.ts";
import { type Diff, diffFrames, type FrameSet } from "@/diff/mod.ts";
import { load } from "@/load/load.ts";
import { measure } from "@/measure/mod.ts";
import { projectAt } from "@/project/mod.ts";
import { withFolder } from "../support/folder.ts";
import {
  FIRST,
  PLANTED,
  plantedIn,
  type ProjectFiles,
  SECOND,
} from "../support/planted_changes.ts";

/** The frames of a project, with those of its measures. */
function framesOf(files: ProjectFiles): Promise<FrameSet> {
  return withFolder({ "gongkai.json": "{}", ...files }, async (root) => {
    const codebook = loadCodebook(DATA, projectAt(root));
    const inputs = { reports: `${root}/reports`, coded: `${root}/codings` };
    const frames = await load(inputs, codebook);
    const all = { ...frames, volumes: measure(frames.figures, codebook) };
    return new Map(Object.entries(all).map(([name, frame]) => [name, () => frame]));
  });
}

const [before, after] = [await framesOf(FIRST), await framesOf(SECOND)];

/** Items in the order of reports, without what distinguishes them further. */
const ordered = (changes: readonly object[]) =>
  changes.map((change) => JSON.stringify(change)).toSorted();

Deno.test("diffFrames() lists the twenty planted changes and no other", () => {
  const diff = diffFrames(before, after);
  assertEquals(PLANTED.length, 20);
  assertEquals(ordered(plantedIn(diff)), ordered(PLANTED.map(({ deed: _, ...change }) => change)));
  assertEquals(diff.unexplained, []);
});

Deno.test("diffFrames() lists the same changes backwards, what was added as removed", () => {
  const turned = { added: "removed", removed: "added", changed: "changed" } as const;
  const count = (diff: Diff, turn: (change: keyof typeof turned) => string) =>
    ordered(plantedIn(diff).map(({ frame, change }) => ({ frame, change: turn(change) })));
  assertEquals(
    count(diffFrames(after, before), (change) => change),
    count(diffFrames(before, after), (change) => turned[change]),
  );
});

Deno.test("diffFrames() lists what follows from a change under it", () => {
  const { changes } = diffFrames(before, after);
  const under = (report: string) => {
    const change = changes.find(({ own }) => (own.after ?? own.before)?.report === report);
    return change?.follows.map(({ frame, change }) => `${frame} ${change}`).toSorted();
  };
  assertEquals(under("r05"), [
    "findings removed",
    "panel changed",
    "reports changed",
    "volumes changed",
  ]);
  assertEquals(under("r11"), [
    "figures changed",
    "findings added",
    "panel changed",
    "panel changed",
    "volumes changed",
  ]);
  assertEquals(under("renamed"), ["files changed"]);
});

Deno.test("diffFrames() finds nothing between a run and itself", () => {
  const { changes, unexplained, frames } = diffFrames(before, before);
  assertEquals([changes, unexplained], [[], []]);
  assertEquals(frames.filter(({ rowsBefore, rowsAfter }) => rowsBefore + rowsAfter > 0), []);
});
