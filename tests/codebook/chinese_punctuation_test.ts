import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";

/** A half-width mark between or beside Chinese characters. */
const HALF_WIDTH = /\p{Script=Han}[,:;()]|[,:;()]\p{Script=Han}/u;

const { alternatives, breaks, concordance, indicators, measures } = loadCodebook();

Deno.test("notes of the codebook that captions print have full-width Chinese punctuation", () => {
  const notes = [
    ...breaks.map(({ whatZh }) => whatZh),
    ...concordance.map(({ noteZh }) => noteZh),
    ...[...measures.values()].map(({ note }) => note.zh),
  ];
  assertEquals(notes.filter((note) => HALF_WIDTH.test(note)), []);
});

Deno.test("Chinese labels that charts print have full-width punctuation", () => {
  const labels = [...indicators.values(), ...measures.values(), ...alternatives]
    .map(({ labelZh }) => labelZh);
  assertEquals(labels.filter((label) => HALF_WIDTH.test(label)), []);
});

Deno.test("Chinese texts of charts have full-width punctuation", () => {
  const found = [...filesIn(new URL("../../lib/draw/", import.meta.url))].flatMap((file) =>
    Deno.readTextFileSync(file).split("\n")
      .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
      .flatMap((line) => line.match(/(["`])(?:(?!\1).)*\1/g) ?? [])
      .map((text) => text.replaceAll(/\$\{[^}]*\}/g, ""))
      .filter((text) => HALF_WIDTH.test(text))
  );
  assertEquals(found, []);
});

function* filesIn(folder: URL): Generator<URL> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) yield* filesIn(new URL(`${name}/`, folder));
    else if (name.endsWith(".ts")) yield new URL(name, folder);
  }
}
