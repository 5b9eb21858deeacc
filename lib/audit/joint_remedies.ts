import type { Finding, Indicators } from "@/model/mod.ts";
import type { Ledger } from "./ledger.ts";
import { placeOf } from "./place_of.ts";
import { nameOf } from "./wording.ts";

/** One count for reconsideration and litigation together: no ratio of either can be made of it. */
export function jointRemedies({ figures, scope }: Ledger, indicators: Indicators): Finding[] {
  const joint = figures.get("remedies.total")?.get("total");
  const isApart = figures.has("reconsideration.total") || figures.has("litigation.total");
  if (scope !== "all" || joint?.value == null || joint.value === 0 || isApart) return [];
  const name = nameOf(joint, indicators);
  return [{
    rule: "audit.joint_remedies",
    severity: "note",
    verdict: "not_assessable",
    codes: [joint.code],
    expected: null,
    actual: joint.printed,
    span: joint.span,
    quote: joint.quote,
    places: [placeOf(joint)],
    proposal: null,
    message: {
      zh: `${name.zh}只有一个合计数${joint.value},复议与诉讼各多少未写明`,
      en: `${name.en} is one count, ${joint.value}: how many of either is not told`,
    },
  }];
}
