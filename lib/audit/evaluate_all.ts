import type { AccountingIdentity } from "@/codebook/mod.ts";
import type { Applicant } from "@/model/mod.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { KINDS } from "./ledger.ts";
import type { Situation } from "./reckon.ts";

const TOTAL: readonly Applicant[] = ["total"];
const EACH: readonly Applicant[] = ["total", ...KINDS];

/** Checks every identity that concerns a ledger; only indicators that it has are looked up. */
export function evaluateAll(situation: Situation): Evaluation[] {
  const { ledger, book, eras } = situation;
  const isInForce = (identity: AccountingIdentity) => identity.eras.some((era) => eras.has(era));
  const evaluations: Evaluation[] = [];
  for (const code of ledger.figures.keys()) {
    for (const identity of book.about(code)) {
      if (!isInForce(identity)) continue;
      for (const applicant of identity.applicants === "each" ? EACH : TOTAL) {
        const evaluation = evaluate(identity, applicant, situation);
        if (evaluation !== null) evaluations.push(evaluation);
      }
    }
  }
  return evaluations;
}
