import type { FindTerms, FoundTerm } from "@/codebook/mod.ts";
import type { Quantity, SentenceRange } from "@/text/mod.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { unexplained } from "./gaps.ts";
import { hasFeature } from "./has_feature.ts";
import type { ReadClause } from "./read_clause.ts";
import { wordsOverBrackets } from "./over_brackets.ts";
import { meaningful, within } from "./term_kinds.ts";
import { type Slots, spokenOf, UNKNOWN } from "./slots.ts";

/**
 * The clauses of a sentence with their words; those in asides do not count, nor those in a name in
 * quotation marks (“江西教育发布”公众号).
 */
export function readClauses(
  text: string,
  sentence: SentenceRange,
  numbers: readonly Quantity[],
  find: FindTerms,
): readonly ReadClause[] {
  return clausesOf(text, sentence, numbers).map((clause) => new LazyClause(text, clause, find));
}

/** 含 and 不含 say what a number is with; classes of information may be but examples. */
const includes = hasFeature(/^(?:part|neg|with|beside|kind|area)\./);

/** Finds its words when somebody asks: most clauses of a long sentence are never asked. */
class LazyClause implements ReadClause {
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
  readonly #text: string;
  readonly #clause: Clause;
  readonly #find: FindTerms;
  #asides: Clause["asides"] | undefined;
  #terms: readonly FoundTerm[] | undefined;
  #slots: Slots | undefined;

  constructor(text: string, clause: Clause, find: FindTerms) {
    ({ start: this.start, end: this.end, quantities: this.quantities } = clause);
    this.#text = text;
    this.#clause = clause;
    this.#find = find;
  }

  get terms(): readonly FoundTerm[] {
    if (this.#terms === undefined) this.#read();
    return this.#terms!;
  }

  get asides(): Clause["asides"] {
    if (this.#asides === undefined) this.#read();
    return this.#asides!;
  }

  readonly slots = (): Slots => this.#slots ??= this.#spoken();

  /** What is counted here in words that are not known is no thing of before: 另有`信访复查`5件,维持4件. */
  #spoken(): Slots {
    const words = meaningful(this.terms)
      .filter((term, nth, all) => !isPiece(this.#text, term, all[nth - 1]));
    const slots = spokenOf(this.#text, words.toReversed());
    if (slots.has("object")) return slots;
    const number = this.quantities.find(({ kind, end }) =>
      kind === "count" && !PERIOD.test(this.#text.slice(end, end + 3))
    );
    const last = words.findLast(({ end }) => number !== undefined && end <= number.start);
    if (number === undefined || last === undefined) return slots;
    const unknown = unexplained(this.#text, last.end, number.start, this.terms, this.asides);
    return unknown.length < 2 ? slots : new Map([...slots, ["object", [UNKNOWN]]]);
  }

  #read(): void {
    const { asides } = this.#clause;
    const over = wordsOverBrackets(this.#text, this, asides, this.#find);
    const all = this.#findAround(over).filter((term) => !this.#isDigits(term));
    const passed = asides.filter(([from, until]) => !this.#isSaid(from, until, all));
    const unread = [...passed, ...namesIn(this.#text, this.#clause, all)];
    this.#asides = unread;
    this.#terms = unread.length === 0
      ? all
      : all.filter(({ start }) => !unread.some(([a, b]) => start >= a && start < b));
  }

  #findAround(known: readonly FoundTerm[]): readonly FoundTerm[] {
    const terms: FoundTerm[] = [];
    let at = this.start;
    for (const term of known) {
      if (term.start < at) continue;
      terms.push(...this.#find(this.#text, at, term.start), term);
      at = term.end;
    }
    terms.push(...this.#find(this.#text, at, this.end));
    return terms;
  }

  /** Whether what a bracket holds is said of the number behind it: 不予公开`(个人隐私)`2件. */
  #isSaid(from: number, until: number, found: readonly FoundTerm[]): boolean {
    const words = meaningful(within(found, from, until));
    return words.length > 0 && this.quantities.some(({ start }) => start === until) &&
      !words.some(includes) &&
      unexplained(this.#text, from, until, found, []) === "";
  }

  /** Whether a word is but digits of a number: 公开信息`12345`条. */
  #isDigits({ start, end }: FoundTerm): boolean {
    return this.quantities.some((quantity) => start >= quantity.start && end <= quantity.end);
  }
}

/** What makes a period of 11个. */
const PERIOD = /^(?:工作日|自然日|月|小时|季度)/;

/**
 * Whether a word of one character is but the end of one that is not known, and says nothing of what is behind it:
 * 公开99条,其中疫情通`报`12条、工作动态78条. What the name of a body ends with is no part of such a word.
 */
function isPiece(text: string, { start, end, features }: FoundTerm, before?: FoundTerm): boolean {
  if (end - start > 1 || before?.end === start) return false;
  return features.some((feature) => feature.startsWith("act.")) &&
    UNKNOWN_END.test(text.charAt(start - 1));
}

const UNKNOWN_END = /[^\P{Script=Han}局委厅办院所处站队会部室司省市县区乡镇旗盟州师团道统村校]/u;

const QUOTED = /[“"][^”"]*[”"]/g;

/**
 * What is in quotation marks and has characters that no word explains; ”网 is a word behind it. The
 * channel that such a name ends with is what it is the name of: “西固`教育网`”.
 */
function namesIn(
  text: string,
  { start, end }: Clause,
  terms: readonly FoundTerm[],
): [number, number][] {
  const words = text.slice(start, end);
  if (!words.includes("“") && !words.includes('"')) return [];
  return Array.from(
    words.matchAll(QUOTED),
    ({ 0: quoted, index }) =>
      [start + index, start + index + quoted.length - 1] as [number, number],
  )
    .filter(([from, until]) => unexplained(text, from, until, terms, []) !== "")
    .map(([from, until]) => [from, terms.find(isChannelTo(until))?.start ?? until]);
}

function isChannelTo(until: number): (term: FoundTerm) => boolean {
  return ({ end, features }) =>
    end === until && features.some((feature) => feature.startsWith("channel."));
}
