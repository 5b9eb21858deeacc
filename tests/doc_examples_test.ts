/**
 * The examples of doc comments, as `deno test --doc` runs them but all in one place: it starts each anew with
 * all that it imports, which takes four times as long. `deno check --doc` checks their types.
 */
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** A block of code in a doc comment. */
const EXAMPLE = /^ *\* ```ts\n((?: *\*.*\n)*?) *\* ```$/gm;

for (const file of modulesOf("lib")) {
  const source = Deno.readTextFileSync(ROOT + file);
  for (const { index, 1: block = "" } of source.matchAll(EXAMPLE)) {
    const line = source.slice(0, index).split("\n").length;
    const code = block.replaceAll(/^ *\* ?/gm, "");
    Deno.test(`The example of ${file}:${line} runs`, async () => {
      await import(`data:application/typescript,${encodeURIComponent(code)}`);
    });
  }
}

function modulesOf(folder: string): readonly string[] {
  return [...Deno.readDirSync(ROOT + folder)].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? modulesOf(path) : path.endsWith(".ts") ? [path] : [];
  }).sort();
}
