import { type Finding, makeFinding } from "@/model/mod.ts";
import type { Ledger } from "./ledger.ts";
import { placesOf } from "./places_of.ts";
import { nameOf, type Naming } from "./wording.ts";

/** One count for reconsideration and litigation together: no ratio of either can be made of it. */
export function jointRemedies({ figures, scope }: Ledger, naming: Naming): Finding[] {
  const joint = figures.get("remedies.total")?.get("total");
  const isApart = figures.has("reconsideration.total") || figures.has("litigation.total");
  if (scope !== "all" || joint?.value == null || joint.value === 0 || isApart) return [];
  const name = nameOf(joint, naming);
  return [makeFinding("audit.joint_remedies", {
    codes: [joint.code],
    actual: joint.printed,
    ...placesOf([joint]),
    message: {
      zh: `${name.zh}只有一个合计数${joint.value}，复议与诉讼各多少未写明`,
      en: `${name.en} is one count, ${joint.value}: how many of each is not stated`,
    },
  })];
}
