import { type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";
import type { Ledger } from "./ledger.ts";
import { placesOf } from "./places_of.ts";

/** 所有申请均已办结, 全部办理完毕: of requests, and complete, not only in time. */
const ALL_DONE = new RegExp(
  "(?:信息公开|依申请公开|公开)[^。;]{0,60}?" +
    "(?<claim>(?:均已?|都已?|全部|所有申请[^,。;]{0,4}?)(?:全部|按[^,。;]{1,8}?)?(?:办结|办理完[成毕]|处理完[成毕]))",
  "g",
);

/** Words that postpone the claim, or limit it to part of the requests. */
const LIMITED = /未能|尚未|除|应当|须|争取|力争|需/;

/**
 * A report that says that all requests were dealt with, where it carries some over to the next year
 * elsewhere.
 */
export function allConcluded(ledgers: readonly Ledger[], normalized: Normalized): Finding[] {
  const accounts = ledgers.filter(({ scope }) => scope === "all")
    .flatMap(({ figures }) => figures.get("applications.carried_out") ?? []);
  const carried = accounts.flatMap((account) => [...account.values()])
    .find(({ value }) => value !== null && value > 0);
  if (carried === undefined) return [];
  return [...normalized.text.matchAll(ALL_DONE)]
    .filter(([sentence]) => !LIMITED.test(sentence))
    .map((match) => {
      const claim = match.groups!.claim!;
      const end = match.index + match[0].length;
      return makeFinding("audit.all_concluded", {
        codes: [carried.code],
        expected: "0",
        actual: String(carried.value),
        ...placesOf([carried]),
        ...quotedRange(normalized, { start: end - claim.length, end }),
        message: {
          zh: `正文称“${claim}”，另处却有${carried.value}件结转下年度`,
          en:
            `The prose says that all requests were concluded; ${carried.value} are carried over elsewhere`,
        },
      });
    });
}
