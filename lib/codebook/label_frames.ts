import type { Frame, Need } from "./frame.ts";
import { LABELLED } from "./frames.ts";
import { INDICATOR_COLUMNS } from "./indicators.ts";
import { deedsOf } from "./label_deeds.ts";
import { checkLabel, type Known } from "./label_clashes.ts";
import { type IndicatorRow, type Label, labelsOf } from "./label_words.ts";
import { isTerm } from "./is_term.ts";
import type { Lexicon, LexiconRow } from "./lexicon.ts";
import { readTable, type TableText } from "./table.ts";
import type { TemplateRow } from "./template.ts";
import { type FindTerms, termFinder } from "./term_finder.ts";
import { unitsLike } from "./units_like.ts";

/** The reading of prose and tables, completed by labels. */
export interface LabelReading {
  readonly lexicon: Lexicon;
  readonly frames: readonly Frame[];
  /** Rows that any local table may have. */
  readonly rows: readonly TemplateRow[];
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
export function labelFrames(indicators: TableText, known: Known): LabelReading {
  const { lexicon } = known;
  const all = readTable(indicators, "indicators.csv", INDICATOR_COLUMNS);
  const stated = known.frames.filter((one) => one.indicator !== LABELLED && !isSilent(one));
  const rows = all.filter(isLabelled(known));
  if (rows.length === 0) return { lexicon, frames: stated, rows: [] };
  const labels = rows.flatMap(labelsOf);
  const find = termFinder(lexicon.filter(isOurs));
  for (const label of labels) checkLabel(label, all, find, known);
  const spoken = [...labels, ...variantsOf(labels, find)];
  const deeds = deedsOf(spoken, find);
  const words = wordsOf(spoken, labelOf);
  const things = wordsOf(deeds.map(({ thing, row }) => ({ word: thing, row })), thingOf);
  const framed = rows.filter(({ cells: { id } }) =>
    !known.frames.some((one) => one.indicator === id)
  );
  return {
    lexicon: [...lexicon, ...rowsOf(words), ...rowsOf(things)],
    frames: [
      ...stated,
      ...framed.flatMap((row) => frameOf(row, [needOf(labelOf(row.cells.id), words)], known)),
      ...deeds.filter(({ row }) => framed.includes(row)).flatMap(({ acts, row }) =>
        frameOf(row, [acts, needOf(thingOf(row.cells.id), things)], known)
      ),
    ],
    rows: labels.map(toTemplateRow),
  };
}

/** Whether a word says more than that a topic is none of the codebook's: a label may make it one. */
function isOurs({ features }: LexiconRow): boolean {
  return !features.every((feature) => feature.startsWith("other."));
}

/** Whether an indicator is read by its label. */
function isLabelled({ frames, templated }: Known): (row: IndicatorRow) => boolean {
  const named = new Set([...templated, ...frames.map(({ indicator }) => indicator)]);
  const needed = new Set(frames.flatMap(({ own, context }) => [...own, ...context].flat()));
  return ({ cells: { id } }) => needed.has(labelOf(id)) || (named.has(LABELLED) && !named.has(id));
}

/** The features of words; a word of several indicators, in different units, has those of all. */
function wordsOf(labels: readonly Label[], featureOf: (id: string) => string): Words {
  const words = new Map<string, readonly string[]>();
  for (const { word, row } of labels) {
    words.set(word, [...new Set([...words.get(word) ?? [], featureOf(row.cells.id)])]);
  }
  return words;
}

/** Features by word. */
type Words = ReadonlyMap<string, readonly string[]>;

/** A feature, or those that its words have besides. */
function needOf(feature: string, words: Words): Need {
  return [...new Set([...words.values()].filter((one) => one.includes(feature)).flat())];
}

function rowsOf(words: Words): LexiconRow[] {
  return Array.from(words, ([word, features]) => ({
    id: features.join(" "),
    features,
    words: [word],
  }));
}

/** A frame of an indicator that `frames.csv` does not name. */
function frameOf(
  row: IndicatorRow,
  own: readonly Need[],
  { frames, measureWords }: Known,
): Frame[] {
  const { id, unit } = row.cells;
  const model = frames.find(({ indicator }) => indicator === LABELLED);
  if (model === undefined) return [];
  const units = new Set([...model.units, ...unitsLike(unit, measureWords)]);
  return [{ ...model, indicator: id, own, units, file: row.file, line: row.line }];
}

/** The feature of an indicator's label and aliases. */
export function labelOf(id: string): string {
  return `label.${id}`;
}

/** The feature of the thing of a label that names an act, too. */
function thingOf(id: string): string {
  return `thing.${id}`;
}

/** Whether a row only keeps an indicator from being read by its label. */
function isSilent({ own, context }: Frame): boolean {
  return own.length + context.length === 0;
}

const COUNT = /(?<=.{3})(?:数量|总数|总量|次数|人数|件数|条数|场数|数|量)$/;

/** How prose shortens and lengthens labels (公开审查会`次数`, `政府`信息…), but for words that have a meaning. */
function variantsOf(labels: readonly Label[], find: FindTerms): Label[] {
  const known = new Set(labels.map(({ word }) => word));
  return labels.flatMap(({ word, row }) => {
    const shorter = word.replace(COUNT, "");
    const longer = [word, shorter].filter((one) => one.startsWith("信息")).map((one) =>
      `政府${one}`
    );
    return [shorter, ...longer].filter((one) => !known.has(one) && !isTerm(find, one))
      .map((word) => ({ word, row }));
  });
}

function toTemplateRow({ word, row }: Label): TemplateRow {
  const { unit, id } = row.cells;
  return { kind: "value", group: "", label: word, unit, id };
}
