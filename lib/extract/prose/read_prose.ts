import { type FindTerms, termFinder } from "@/codebook/mod.ts";
import { type Quantity, type SentenceRange, sentencesOf } from "@/text/mod.ts";
import { contextAt, type Prose } from "../context.ts";
import { once } from "../once.ts";
import { denialCheck } from "./denial_check.ts";
import { findWithin } from "./find_within.ts";
import { frameBook, type ProseSource } from "./frame_book.ts";
import { type LazyClauses, levelsBefore } from "./levels.ts";
import type { Made, Narrative, Watch } from "./narrative.ts";
import { readClauses } from "./read_clauses.ts";
import { outsideNames } from "./outside_names.ts";
import { readSentence } from "./read_sentence.ts";
import { withoutNames } from "./without_names.ts";

/** Reads the prose of a report; who watches sees each number and denial with what became of it. */
export type ReadProse = (prose: Prose, watch?: Watch) => Narrative;

/** Makes the reader of prose from the words and frames of a codebook. */
export function proseReader(
  codebook: ProseSource,
): ReadProse {
  const findIn = outsideNames(termFinder(codebook.lexicon), codebook);
  const book = frameBook(codebook);
  const denies = denialCheck(codebook.lexicon);
  return (prose, watch) => {
    const find = findIn(prose.text, prose.identity.issuer);
    const narrative: Made = { candidates: [], left: [], besides: new Map(), denials: [] };
    for (const { range, clauses, isCounting, periods, earlier } of readSentences(prose, find)) {
      for (const quantity of periods) {
        narrative.left.push({
          quantity,
          context: contextAt(prose, range.start),
          reason: "duration",
          likely: () => [],
        });
      }
      if (!isCounting && !denies(range.text)) continue;
      const context = contextAt(prose, range.start);
      const before = levelsBefore(context, earlier, find);
      readSentence({ context, clauses: clauses(), before, book, denies, find, watch }, narrative);
    }
    return narrative;
  };
}

/** A sentence that may be read, and those before it in its paragraph. */
interface Stretch {
  readonly range: SentenceRange;
  readonly clauses: LazyClauses;
  /** Whether it has numbers. */
  readonly isCounting: boolean;
  /** The periods that its words name: 在`15个`工作日内. */
  readonly periods: readonly Quantity[];
  readonly earlier: readonly LazyClauses[];
}

function* readSentences({ text, quantities }: Prose, find: FindTerms): Generator<Stretch> {
  let earlier: LazyClauses[] = [];
  let at = 0;
  for (const range of sentencesOf(text)) {
    if (text.charAt(range.start - 1) === "\n") earlier = [];
    const from = at;
    while (at < quantities.length && quantities[at]!.start < range.end) at++;
    const numbers = quantities.slice(from, at);
    let findInside = find;
    const inside = withoutNames(text, numbers, () => {
      const terms = find(text, range.start, range.end);
      findInside = findWithin({ text, terms }, find);
      return terms;
    });
    const clauses = lazyClauses(text, range, inside, findInside);
    const periods = numbers.filter((one) => one.unit === "个" && !inside.includes(one));
    yield { range, clauses, isCounting: inside.length > 0, periods, earlier };
    earlier.push(clauses);
  }
}

function lazyClauses(
  text: string,
  range: SentenceRange,
  inside: readonly Quantity[],
  find: FindTerms,
): LazyClauses {
  return once(() => readClauses(text, range, inside, find));
}
