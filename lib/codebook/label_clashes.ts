import type { Bilingual, MeasureWords } from "@/model/mod.ts";
import type { Frame } from "./frame.ts";
import { FREE_SLOTS } from "./free_slots.ts";
import { type IndicatorRow, type Label, labelsOf } from "./label_words.ts";
import { isTerm } from "./is_term.ts";
import { type Lexicon, rowOfWord } from "./lexicon.ts";
import { rowError, type TableText } from "./table.ts";
import type { FindTerms, FoundTerm } from "./term_finder.ts";
import { unitsLike } from "./units_like.ts";

/** What reads prose and tables by other means. */
export interface Known {
  readonly lexicon: Lexicon;
  /** The text of `features.csv`. */
  readonly features: TableText;
  /** As `frames.csv` has them. */
  readonly frames: readonly Frame[];
  /** The indicators that a template has. */
  readonly templated: ReadonlySet<string>;
  readonly measureWords: MeasureWords;
}

/** Throws where a label means something already. */
export function checkLabel(
  { word, row }: Label,
  all: readonly IndicatorRow[],
  find: FindTerms,
  { frames, features, measureWords }: Known,
): void {
  if (word.length < 2) {
    throw rowError(row, {
      zh: `“${word}”太短，不能从正文中读取`,
      en: `"${word}" is too short to be read in prose`,
    });
  }
  const units = unitsLike(row.cells.unit, measureWords);
  const twin = all.find((other) =>
    other !== row && units.has(other.cells.unit) && labelsOf(other).some((one) => one.word === word)
  );
  if (twin !== undefined) throw clash(row, word, twinText(twin, row));
  if (isTerm(find, word)) throw clash(row, word, termText(rowOfWord(word, features)!, row));
  const same = sameMeaning(find(word, 0, word.length), word, units, frames);
  if (same !== undefined) throw clash(row, word, meaningText(same));
}

function twinText({ file, line, cells: { id } }: IndicatorRow, row: IndicatorRow): Bilingual {
  const { zh, en } = file === row.file ? lineOf(line) : placeOf(file, line, "codebook");
  return {
    zh: `与${zh}（${id}）的标签相同，单位也同类：用 ${id}，或换一个标签`,
    en: `is that of ${en} (${id}), in a unit of its kind: use ${id}, or write another label`,
  };
}

type FeatureRow = NonNullable<ReturnType<typeof rowOfWord>>;

function termText({ file, line, cells }: FeatureRow, row: IndicatorRow): Bilingual {
  const { zh, en } = placeOf(file, line, "lexicon");
  return {
    zh: `是${zh}的词：写更具体的标签，或在项目的 codebook/frames.csv 为 ${row.cells.id} 加一行，` +
      `其“own”须含“${cells.id}”`,
    en: `is a word of ${en}: write a label that says more, or a row for ${row.cells.id} in ` +
      `codebook/frames.csv of the project that needs "${cells.id}" in "own"`,
  };
}

function meaningText({ file, line, indicator }: Frame): Bilingual {
  const { zh, en } = placeOf(file, line, "codebook");
  return {
    zh: `的意思就是${zh}（${indicator}）的条件：用 ${indicator}，或写更具体的标签`,
    en: `means what ${en} needs (${indicator}): use ${indicator}, or write a label that says more`,
  };
}

/** A file that is named without a folder is the library's: one of a project has its path. */
function placeOf(file: string, line: number, folder: string): Bilingual {
  const isOwn = /[\\/]/.test(file);
  const { zh, en } = lineOf(line);
  return {
    zh: isOwn ? `“${file}”${zh}` : `Gongkai 自带的“data/${folder}/${file}”${zh}`,
    en: isOwn ? `"${file}", ${en}` : `Gongkai's own "data/${folder}/${file}", ${en}`,
  };
}

function lineOf(line: number): Bilingual {
  return { zh: `第${line}行`, en: `line ${line}` };
}

function clash(row: IndicatorRow, word: string, { zh, en }: Bilingual): SyntaxError {
  const { id } = row.cells;
  return rowError(row, { zh: `${id} 的“${word}”${zh}`, en: `"${word}" of ${id} ${en}` });
}

/** The row of `frames.csv` that the words of a label alone fit. */
function sameMeaning(
  terms: readonly FoundTerm[],
  word: string,
  units: ReadonlySet<string>,
  frames: readonly Frame[],
): Frame | undefined {
  const isExplained = terms.reduce((sum, { start, end }) => sum + end - start, 0) === word.length;
  const said = new Set(terms.flatMap(({ features }) => features));
  if (!isExplained || said.size === 0) return undefined;
  return frames.find((frame) =>
    frame.own.length > 0 && frame.applicant === undefined &&
    [...frame.units].some((unit) => unit !== "" && units.has(unit)) &&
    frame.own.every((need) => need.some((feature) => said.has(feature))) &&
    [...said].every((feature) => isExpected(feature, frame))
  );
}

function isExpected(feature: string, { own, context }: Frame): boolean {
  const slot = feature.slice(0, feature.indexOf("."));
  return FREE_SLOTS.has(slot) || [...own, ...context].some((need) => need.includes(feature));
}
