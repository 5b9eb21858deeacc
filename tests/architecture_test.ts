import { assertEquals } from "@std/assert";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GROUPS } from "./support/grouped_tests.ts";
import { reach } from "./support/layers.ts";

const ROOT = new URL("../", import.meta.url);
const page = Deno.readTextFileSync(new URL("docs/architecture.md", ROOT));

/** The rooms and files that a text names, as `model/` and `load.ts`, without slash. */
const namesIn = (text: string) =>
  [...text.matchAll(/`([a-z_]+(?:\/|\.ts))`/g)].map(([, name]) => name!.replace("/", ""));

const rows = page.slice(page.indexOf("| room |")).split("\n\n")[0]!.split("\n").slice(2)
  .map((row) => row.split("|").map((cell) => cell.trim()));

/** What the page says that each room may import. */
const stated = new Map(
  rows.flatMap(([, rooms = "", , imports = ""]) =>
    namesIn(rooms).map((room) => [room, namesIn(imports).toSorted()] as const)
  ),
);

Deno.test("docs/architecture.md says of every room of lib/ what tests/support/layers.ts lets it import", () => {
  const held = Object.entries(reach).filter(([room]) => !room.endsWith(".ts"))
    .map(([room, imports]) => [room, imports.filter((name) => name !== room).toSorted()] as const);
  const byRoom = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
    a[0] < b[0] ? -1 : 1;
  assertEquals([...stated].toSorted(byRoom), held.toSorted(byRoom));
});

Deno.test("docs/architecture.md names every folder of lib/, and every file that joins them", () => {
  const entries = [...Deno.readDirSync(new URL("lib/", ROOT))];
  const folders = entries.filter(({ isDirectory }) => isDirectory).map(({ name }) => name);
  assertEquals(folders.filter((name) => !stated.has(name)), []);
  const files = entries.filter(({ isFile }) => isFile).map(({ name }) => name).toSorted();
  const joining = page.split("\n\n").find((text) => text.startsWith("The joining files")) ?? "";
  assertEquals(namesIn(joining).filter((name) => name.endsWith(".ts")).toSorted(), files);
});

Deno.test("the picture of docs/architecture.md names every room", () => {
  const picture = Deno.readTextFileSync(new URL("docs/images/architecture.svg", ROOT));
  const missing = [...stated.keys()].filter((room) =>
    room !== "std" && !picture.includes(`>${room}</text>`)
  );
  assertEquals(missing, []);
});

Deno.test("no files of lib/ import one another in a circle, types included", () => {
  const inCircle = new Map(filesOfLib().map((file) => [file, importsOf(file)]));
  let size: number;
  do {
    size = inCircle.size;
    const imported = new Set([...inCircle.values()].flat());
    for (const [file, imports] of inCircle) {
      const isBelowAll = !imports.some((other) => inCircle.has(other));
      if (isBelowAll || !imported.has(file)) inCircle.delete(file);
    }
  } while (inCircle.size < size);
  assertEquals([...inCircle.keys()], []);
});

Deno.test("each group of tests has the file that runs it, and no other has one", () => {
  const groups = new URL("tests/groups/", ROOT);
  const files = readdirSync(fileURLToPath(groups), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/")).filter((path) => path.endsWith(".ts"));
  assertEquals(files.toSorted(), Object.keys(GROUPS).map((name) => `${name}.ts`).toSorted());
  for (const file of files) {
    const source = Deno.readTextFileSync(new URL(file, groups));
    assertEquals(source.includes(`importTests("${file.replace(".ts", "")}")`), true, file);
  }
});

function filesOfLib(): string[] {
  return readdirSync(fileURLToPath(new URL("lib/", ROOT)), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.includes("node_modules/"));
}

/** The files of `lib/` that a file of it names at the head, by their paths in it. */
function importsOf(file: string): string[] {
  const source = Deno.readTextFileSync(new URL(`lib/${file}`, ROOT));
  return Array.from(
    source.matchAll(/^(?:import|export)\b[^;"]*"((?:@\/|\.)[^"]+)"/gm),
    ([, name = ""]) =>
      new URL(name.replace("@/", "file:///lib/"), `file:///lib/${file}`).pathname.slice(5),
  );
}
