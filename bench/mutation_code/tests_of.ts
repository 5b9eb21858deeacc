import { existsSync } from "node:fs";

/** Rooms whose work shows in whole reports. */
const PARSING = ["read", "text", "identify", "extract", "correct", "audit", "codebook"];

/** The tests that look at more than one of these rooms, gold reports above all. */
const REPORTS = ["reports", "pipeline", "matrix", "layout_damage"]
  .map((name) => `tests/${name}_test.ts`);

/** Tests that look at the work of a room from another one. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PARSING.map((room) => [room, REPORTS])),
  draw: ["tests/render/layout_test.ts"],
  measure: ["tests/coding/sheet_agreement_test.ts"],
  load: ["tests/mod_test.ts"],
};

/** The tests that may see a change of a module: those of its room, or named like it, and others. */
export function testsOf(root: string, file: string): readonly string[] {
  const [, room = ""] = file.split("/");
  const own = [file.replace("lib/", "tests/").replace(".ts", "_test.ts")]
    .filter((path) => existsSync(root + path));
  return [...new Set([...own, ...testFiles(root, `tests/${room}`), ...ELSEWHERE[room] ?? []])];
}

function testFiles(root: string, folder: string): readonly string[] {
  if (!existsSync(root + folder)) return [];
  return [...Deno.readDirSync(root + folder)].flatMap(({ name, isDirectory }) => {
    if (isDirectory) return testFiles(root, `${folder}/${name}`);
    return name.endsWith("_test.ts") ? [`${folder}/${name}`] : [];
  }).sort();
}
