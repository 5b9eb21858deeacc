/** Where a word begins and ends on its line; a Latin letter is 1 wide. */
export type Place = readonly [left: number, right: number];

/** A word of a line. */
export interface Word {
  readonly text: string;
  /** By each way in which the source may measure: a Han character may be two Latin ones wide, or one. */
  readonly places: readonly Place[];
}

/** A line of a text on its way to a table. */
export interface Line<Own extends Word = Word> {
  /** Words parted by blanks. */
  readonly words: readonly Own[];
  /** Cells parted by bars or tabs; `undefined` where the line has none. */
  readonly cells?: readonly (readonly Own[])[];
}

/** A cell of words, which may be none. */
export interface LineCell<Own extends Word = Word> {
  readonly row: number;
  readonly column: number;
  readonly words: readonly Own[];
}

/** A table that lines make. */
export interface LineTable<Own extends Word = Word> {
  /** The first and the last of its lines, by their index. */
  readonly first: number;
  readonly last: number;
  readonly cells: readonly LineCell<Own>[];
}

/** A number, perhaps with its unit or the mark of a note, or a stroke in its place. */
const VALUE =
  /^(?:[/\\\-—–―]+|(?:[+\-−–增减]|--)?\d[\d,]*(?:\.\d+)?(?:[亿万千]?元|[件条项个次篇份人期场])?[*※†]?)$/;
/** Remarks in brackets, which a line may cut off, are no sentences. */
const BRACKETS = /^[^(]*\)|\([^)]*(?:\)|$)/g;
/** The end of a sentence, or the dots between a title and its page. */
const SENTENCE = /[。;!?]|[.·]{3}/;
/** `- 4 -`, `第4页`, `|---|---|`. */
const PASSED =
  /^(?:[-—–]{1,3} ?\d{1,3} ?[-—–]{1,3}|第 ?\d{1,3} ?页(?: ?[,/]? ?共 ?\d{1,3} ?页)?|[|: -]*-{3,}[|: -]*)$/;

/** Whether some words are a number, or a stroke in its place. */
export function isValue(words: readonly Word[]): boolean {
  return words.length === 1 && VALUE.test(words[0]!.text.normalize("NFKC"));
}

/** Whether words are a sentence; a label of a form may have a comma. */
export function isSentence(words: readonly Word[]): boolean {
  return SENTENCE.test(textOf(words).replace(BRACKETS, ""));
}

/** Whether words may be a part of a sentence that goes on in the next line. */
export function isPartOfSentence(words: readonly Word[]): boolean {
  return isSentence(words) || /,(?!\d)/.test(textOf(words).replace(BRACKETS, ""));
}

/** Whether a line is no row of a table that is around it: the number of a page, a rule of Markdown. */
export function isPassed(words: readonly Word[]): boolean {
  return PASSED.test(textOf(words));
}

/** Normalized. */
export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ").normalize("NFKC");
}
