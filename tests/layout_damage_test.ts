/** Every form in every layout of lines, with a damage as copies and page breaks make it. */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { withCodebook } from "./support/codebook_copy.ts";
import { INVENTED_FORM } from "./support/invented_form.ts";
import { measure } from "./support/matrix.ts";
import { printedForms } from "./support/printed_forms.ts";

const codebook = await withCodebook(INVENTED_FORM, (data) => {
  const loaded = loadCodebook(data);
  // Its examples are read when somebody asks for them, and the folder is gone then.
  loaded.examples();
  return Promise.resolve(loaded);
});
const FORMS = printedForms(codebook);

const LAYOUTS = [
  "bars",
  "Markdown",
  "one-row Markdown",
  "tabs",
  "spaces",
  "one space",
  "one cell a line",
];

/** Damages at a line that holds a number. */
const DAMAGES: Readonly<
  Record<string, (lines: readonly string[], at: number) => readonly string[]>
> = {
  "the number of a page": (lines, at) => lines.toSpliced(at, 0, "- 12 -"),
  "the bare number of a page": (lines, at) => lines.toSpliced(at, 0, "12"),
  "an empty line": (lines, at) => lines.toSpliced(at, 0, ""),
  "two lines in one": (lines, at) => lines.toSpliced(at, 2, `${lines[at]} ${lines[at + 1] ?? ""}`),
  "a line in two": (lines, at) => {
    const line = lines[at]!;
    const half = line.search(/(?<=\S)[\s|]+\S*$/);
    return lines.toSpliced(at, 1, line.slice(0, half), line.slice(half));
  },
  "a line out of its columns": (lines, at) =>
    lines.with(at, lines[at]!.replace(/(?<=\S) {8}|^ {8}/, "")),
  "a line twice": (lines, at) => lines.toSpliced(at, 0, lines[at]!),
};
/** Where in a text, as a share of the lines that hold numbers; each form has the next one. */
const PLACES = [0.1, 0.3, 0.5, 0.62, 1];

for (const [first, layout] of LAYOUTS.entries()) {
  for (const [nth, [damage, change]] of Object.entries(DAMAGES).entries()) {
    Deno.test(`${layout}, ${damage}: each cell is read right or covered by a finding`, async () => {
      for (const [index, form] of FORMS.entries()) {
        const place = PLACES[(first + nth + index) % PLACES.length]!;
        const { wrong, silent } = await measure(codebook, form, layout, (lines) => {
          const rows = lines.flatMap((line, at) => at > 3 && /\d{2}/.test(line) ? [at] : []);
          return change(lines, rows[Math.round(place * (rows.length - 1))]!);
        });
        // What is no number is a finding about the cell.
        const stated = wrong.filter((figure) => !figure.endsWith("= unreadable"));
        assertEquals([stated, silent], [[], []], `${form.name} at ${place}`);
      }
    });
  }
}
