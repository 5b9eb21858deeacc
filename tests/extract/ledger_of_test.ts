import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { contextAt } from "@/extract/context.ts";
import type { Denial } from "@/extract/denials.ts";
import { headingsOf } from "@/extract/headings.ts";
import type { Reason } from "@/extract/ignored.ts";
import { ledgerOf } from "@/extract/ledger.ts";
import { passedAs } from "@/extract/passed_as.ts";
import { makeIdentity } from "@/model/mod.ts";
import { normalize, type Quantity, quantityFinder } from "@/text/mod.ts";
import { makeCandidate } from "../support/makers.ts";

const { measureWords } = loadCodebook();
const findQuantities = quantityFinder(measureWords);
const makeLedger = ledgerOf(measureWords);
const RECEIVED = "applications.received";

function proseOf(text: string) {
  const quantities = findQuantities(text);
  return { text, quantities, headings: headingsOf(text), identity: makeIdentity({ year: 2018 }) };
}

const figureOf = ({ start, end, value }: Quantity) => makeCandidate(start, { end, value });

interface Read {
  /** The values of the numbers that are figures. */
  readonly made?: readonly number[];
  readonly likely?: readonly string[];
  readonly denied?: string;
  readonly denial?: Partial<Denial>;
}

/** What each entry quotes, and its codes or else candidates. */
function entriesOf(text: string, { made = [], likely = [], denied, denial }: Read = {}) {
  const prose = proseOf(text);
  const isMade = ({ value }: Quantity) => made.includes(value);
  const left = prose.quantities.filter((one) => !isMade(one)).map((quantity) => ({
    quantity,
    context: contextAt(prose, quantity.start),
    reason: undefined,
    likely: () => likely,
  }));
  const start = denied === undefined ? -1 : text.indexOf(denied);
  const denials = denied === undefined
    ? []
    : [{ start, end: start + denied.length, codes: [], candidates: [], ...denial }];
  const candidates = prose.quantities.filter(isMade).map(figureOf);
  return makeLedger(
    { prose, candidates, left, lettered: [], besides: new Map(), denials },
    normalize(text),
  ).map(({ quote, codes, candidates }) => [quote, ...codes.length > 0 ? codes : candidates]);
}

Deno.test("a number has an entry with a measure word, as 0, or as the end of words for an indicator", () => {
  const likely = [RECEIVED];
  assertEquals(entriesOf("某某7件。"), [["7件"]]);
  assertEquals(entriesOf("某某7。"), []);
  assertEquals(entriesOf("某某7。", { likely }), [["7", RECEIVED]]);
  assertEquals(entriesOf("某某7只。", { likely }), [["7", RECEIVED]]);
  assertEquals(entriesOf("某某0。"), [["0"]]);
  assertEquals(entriesOf("某某7只羊。", { likely }), []);
  assertEquals(entriesOf("截至20161231。", { likely }), []);
  assertEquals(entriesOf("abc 7。", { likely }), []);
});

Deno.test("a denial has an entry and covers the numbers in it, unless they are figures or counts", () => {
  const denied = "没有发生1起诉讼";
  const codes = ["litigation.total"];
  const candidates = ["litigation.upheld"];
  assertEquals(entriesOf(`${denied}。`, { denied, denial: { codes } }), [[denied, ...codes]]);
  assertEquals(entriesOf(`${denied}。`, { denied, denial: { candidates } }), [
    [denied, ...candidates],
  ]);
  assertEquals(entriesOf(`${denied}。`, { denied }), [["1起"]]);
  assertEquals(entriesOf(`收到2件,${denied},办结3件。`, { denied, denial: { codes } }), [
    ["2件"],
    [denied, ...codes],
    ["3件"],
  ]);
  const zeros = "复议、诉讼均为0件";
  assertEquals(entriesOf(`${zeros}。`, { denied: zeros, denial: { codes }, made: [0] }), [
    ["0件", RECEIVED, ...codes],
  ]);
  const counted = "未对5件申请收费";
  assertEquals(entriesOf(`${counted}。`, { denied: counted, denial: { candidates } }), [["5件"]]);
  assertEquals(entriesOf(`${counted}。`, { denied: counted, denial: { codes } }), [
    [counted, ...codes],
    ["5件"],
  ]);
});

Deno.test("passedAs() names a reason where the words leave no doubt", () => {
  const passed = (text: string, reason?: Reason) => {
    const prose = proseOf(text);
    const quantity = prose.quantities.at(-1)!;
    return passedAs({
      quantity,
      context: contextAt(prose, quantity.start),
      reason,
      likely: () => [],
    });
  };
  assertEquals(passed("某某7件。"), null);
  assertEquals(passed("累计某某7件。", "cumulative"), null);
  assertEquals(passed("占某某7%。", "share"), "share");
  assertEquals(passed("某某7.5件。", "change"), null);
  assertEquals(passed("四、下一步工作打算\n某某7件。"), "planned");
  assertEquals(passed("力争某某7件。", "planned"), "planned");
  assertEquals(passed("规划某某7件。", "planned"), null);
  assertEquals(passed("2016年某某7件。", "other_year"), "other_year");
  assertEquals(passed("某某7件。", "other_year"), null);
  assertEquals(passed("2016年某某7件结转。", "other_year"), null);
  assertEquals(passed("2016年某某7件,目前很好。", "other_year"), "other_year");
});
