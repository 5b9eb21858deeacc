import { pick, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Codebook } from "@/codebook/mod.ts";
import { NUMBERING, ONES } from "./_numbering.ts";

/** Fewer characters are rarely an author's own words: 无此类情况 recurs by chance. */
const SHORTEST = 12;

/**
 * A sentence with as many different labels of a form, each of as many characters, is a table that
 * was run together.
 */
const MANY_LABELS = 5;
const LONG_LABEL = 6;

/** A sentence whose copies are sought. */
export interface Counted {
  readonly report: string;
  /** Number of the sentence in its report. */
  readonly sentence: number;
  readonly hash: string;
  /** Characters without spaces. */
  readonly characters: number;
  /** Without spaces, with every number as `#` and without a list number in front. */
  readonly skeleton: string;
}

/** The tables whose labels a form prints into every report. */
export type Forms = Pick<Codebook, "templates" | "forms">;

/**
 * The sentences that count, in the order of the frame: those of at least {@linkcode SHORTEST}
 * characters that are not titles, and not what a form prints into every report: its labels, and
 * tables run together.
 */
export function countedSentences(sentences: DataFrame, forms: Forms): Counted[] {
  const printed = labelsOf(forms);
  const isTable = tableTest(printed);
  const rows = recordsOf(sentences, SENTENCE, "sentences");
  return rows.flatMap(({ report, sentence, section, text, hash }) => {
    const bare = withoutSpaces(text);
    const body = withoutNumbering(bare);
    const isTitle = NUMBERED_TITLE.test(bare) ||
      section !== null && body === withoutNumbering(withoutSpaces(section));
    if (bare.length < SHORTEST || isTitle || printed.has(body) || isTable(body)) return [];
    const skeleton = body.replace(NUMBER, "#");
    return [{ report, sentence, hash, characters: bare.length, skeleton }];
  });
}

const SENTENCE = pick(schemas.sentences, "report", "sentence", "section", "text", "hash");
const NUMBER_IN_FRONT = new RegExp(`^${NUMBERING}`);
const NUMBERED_TITLE = new RegExp(
  `^(?:\\(${ONES}\\)|${ONES}、|\\(?\\d{1,2}[.、)](?!\\d))[^,;:、]{2,20}$`,
);
const NUMBER = /\d+(?:[.,]\d+)*/g;

/** The labels and remarks of the forms, without spaces and numbering. */
function labelsOf({ templates, forms }: Forms): ReadonlySet<string> {
  const standard = [...templates.values()].flatMap(({ parts }) =>
    [...parts.values()].flatMap(({ rows, columns, headings, notes }) =>
      [...rows, ...columns, ...headings, ...notes].flatMap((
        { label, aliases },
      ) => [label, ...aliases])
    )
  );
  const labels = [...standard, ...[...forms.values()].flat().map(({ label }) => label)];
  return new Set(labels.map((label) => withoutNumbering(withoutSpaces(label))));
}

/** Whether a text holds many of the labels. */
function tableTest(printed: ReadonlySet<string>): (text: string) => boolean {
  const long = [...printed].filter((label) => label.length >= LONG_LABEL)
    .toSorted((a, b) => b.length - a.length);
  const label = new RegExp(long.map(RegExp.escape).join("|") || "(?!)", "g");
  return (text) => new Set(text.match(label)).size >= MANY_LABELS;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "");
}

function withoutNumbering(text: string): string {
  return text.replace(NUMBER_IN_FRONT, "");
}
