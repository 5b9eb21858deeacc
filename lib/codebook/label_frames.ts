import type { MeasureWords } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import { type Frame, LABELLED } from "./frames.ts";
import { FREE_SLOTS } from "./free_slots.ts";
import { INDICATOR_COLUMNS } from "./indicators.ts";
import { type Lexicon, lineOfWord } from "./lexicon.ts";
import { type CsvRow, readTable, rowError, splitList } from "./table.ts";
import type { TemplateRow } from "./template.ts";
import { type FindTerms, type FoundTerm, termFinder } from "./term_finder.ts";

/** The reading of prose and tables, completed by labels. */
export interface LabelReading {
  readonly lexicon: Lexicon;
  readonly frames: readonly Frame[];
  /** Rows that any local table may have. */
  readonly rows: readonly TemplateRow[];
}

/** What reads prose and tables by other means. */
export interface Known {
  readonly lexicon: Lexicon;
  /** The text of `features.csv`. */
  readonly features: string;
  /** As `frames.csv` has them. */
  readonly frames: readonly Frame[];
  /** The indicators that a template has. */
  readonly templated: ReadonlySet<string>;
  readonly measureWords: MeasureWords;
}

type IndicatorRow = CsvRow<typeof INDICATOR_COLUMNS[number]>;

/** A label or alias, and the row that has it. */
interface Label {
  readonly word: string;
  readonly row: IndicatorRow;
}

/**
 * Adds the words and frames of the indicators that are read by label and aliases: those that
 * neither `frames.csv` nor a template names, and those whose rows in `frames.csv` need `label.<id>`.
 * Their frame is the row of `frames.csv` whose indicator is `*`, in measure words that go with the
 * indicator's unit.
 *
 * Throws a `SyntaxError` that names both rows where a label or alias of such an indicator is that of
 * another one with the same unit, a word of `features.csv`, or means what a row of `frames.csv`
 * needs, and one for a label of a single character.
 */
export function labelFrames(indicators: string, known: Known): LabelReading {
  const { lexicon } = known;
  const all = readTable(indicators, "indicators.csv", INDICATOR_COLUMNS);
  const stated = known.frames.filter((one) => one.indicator !== LABELLED && !isSilent(one));
  const rows = all.filter(isLabelled(known));
  if (rows.length === 0) return { lexicon, frames: stated, rows: [] };
  const labels = rows.flatMap(labelsOf);
  const find = termFinder(lexicon);
  for (const label of labels) checkLabel(label, all, find, known);
  const words = wordsOf([...labels, ...variantsOf(labels, lexicon)]);
  return {
    lexicon: new Map([...lexicon, ...words]),
    frames: [...stated, ...rows.flatMap((row) => frameOf(row, words, known))],
    rows: labels.map(toTemplateRow),
  };
}

/** Whether an indicator is read by its label. */
function isLabelled({ frames, templated }: Known): (row: IndicatorRow) => boolean {
  const named = new Set([...templated, ...frames.map(({ indicator }) => indicator)]);
  const needed = new Set(frames.flatMap(({ own, context }) => [...own, ...context].flat()));
  return ({ cells: { id } }) => needed.has(labelOf(id)) || (named.has(LABELLED) && !named.has(id));
}

/** The features of words; a word of several indicators, in different units, has those of all. */
function wordsOf(labels: readonly Label[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const { word, row } of labels) {
    words.set(word, [...new Set([...words.get(word) ?? [], labelOf(row.cells.id)])]);
  }
  return words;
}

/** The frame of an indicator that `frames.csv` does not name. */
function frameOf(
  row: IndicatorRow,
  words: ReadonlyMap<string, readonly string[]>,
  { frames, measureWords }: Known,
): Frame[] {
  const { id, unit } = row.cells;
  const model = frames.find(({ indicator }) => indicator === LABELLED);
  if (model === undefined || frames.some(({ indicator }) => indicator === id)) return [];
  const need = [...words.values()].filter((features) => features.includes(labelOf(id))).flat();
  return [{
    ...model,
    indicator: id,
    own: [[...new Set(need)]],
    units: new Set([...model.units, ...unitsLike(unit, measureWords)]),
    file: row.file,
    line: row.line,
  }];
}

/** The feature of an indicator's label and aliases. */
export function labelOf(id: string): string {
  return `label.${id}`;
}

/** Whether a row only keeps an indicator from being read by its label. */
function isSilent({ own, context }: Frame): boolean {
  return own.length + context.length === 0;
}

function labelsOf(row: IndicatorRow): Label[] {
  const { label_zh, aliases_zh } = row.cells;
  const words = [label_zh, ...splitList(aliases_zh)].map(wordOf).filter((word) => word !== "");
  return [...new Set(words)].map((word) => ({ word, row }));
}

/** A label as normalized prose has it: without spaces, 其中 and a remark in brackets at its end. */
function wordOf(label: string): string {
  return normalize(label).text.replace(/\s+/g, "").replace(/^其中[:,]?/, "")
    .replace(/(?<=.)\([^)]*\)$/, "");
}

const COUNT = /(?<=.{3})(?:数量|总数|总量|次数|人数|件数|条数|场数|数|量)$/;

/** How prose shortens and lengthens labels (公开审查会`次数`, `政府`信息…), but for words that have a meaning. */
function variantsOf(labels: readonly Label[], lexicon: Lexicon): Label[] {
  const known = new Set(labels.map(({ word }) => word));
  return labels.flatMap(({ word, row }) => {
    const shorter = word.replace(COUNT, "");
    const longer = [word, shorter].filter((one) => one.startsWith("信息")).map((one) =>
      `政府${one}`
    );
    return [shorter, ...longer].filter((one) => !known.has(one) && !lexicon.has(one))
      .map((word) => ({ word, row }));
  });
}

function checkLabel(
  { word, row }: Label,
  all: readonly IndicatorRow[],
  find: FindTerms,
  { lexicon, frames, features, measureWords }: Known,
): void {
  if (word.length < 2) throw rowError(row, `"${word}" is too short to be read in prose`);
  const units = unitsLike(row.cells.unit, measureWords);
  const twin = all.find((other) =>
    other !== row && units.has(other.cells.unit) && labelsOf(other).some((one) => one.word === word)
  );
  if (twin !== undefined) {
    throw clash(row, word, `is that of line ${twin.line} (${twin.cells.id}), in the same unit`);
  }
  if (lexicon.has(word)) {
    const line = lineOfWord(word, features);
    throw clash(row, word, `is a word of "features.csv", line ${line}`);
  }
  const same = sameMeaning(find(word, 0, word.length), word, units, frames);
  if (same !== undefined) {
    const { file, line, indicator } = same;
    throw clash(row, word, `means what "${file}", line ${line} needs (${indicator})`);
  }
}

function clash(row: IndicatorRow, word: string, state: string): SyntaxError {
  const { id } = row.cells;
  return rowError(
    row,
    `"${word}" of ${id} ${state}: take another word, or say in frames.csv how ${id} is read`,
  );
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

function isExpected(feature: string, { own, context, allows }: Frame): boolean {
  const slot = feature.slice(0, feature.indexOf("."));
  return FREE_SLOTS.has(slot) || allows.has(slot) || allows.has(feature) ||
    [...own, ...context].some((need) => need.includes(feature));
}

/** The measure words of a unit's kind that share a group with it. */
function unitsLike(unit: string, words: MeasureWords): ReadonlySet<string> {
  const own = words.get(unit);
  const like = [...words.values()].filter(({ kind, groups }) =>
    kind === own?.kind && groups.some((group) => own.groups.includes(group))
  );
  return new Set([unit, ...like.map(({ word }) => word)]);
}

function toTemplateRow({ word, row }: Label): TemplateRow {
  const { unit, id } = row.cells;
  return { kind: "value", group: "", label: word, unit, id };
}
