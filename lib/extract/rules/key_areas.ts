import type { TemplateRow } from "@/codebook/mod.ts";
import { ITEMS } from "./pieces.ts";
import type { Rule } from "./rule.ts";

/** Prose that repeats a row of the annex of key areas: the label of the row, then the number. */
export function keyAreas(template: readonly TemplateRow[]): Rule[] {
  return template.filter(({ id }) => id.startsWith("disclosure.key_areas.")).map(keyArea);
}

function keyArea({ id, label }: TemplateRow): Rule {
  const words = label.replace(/(?:数|情况)$/, "");
  return {
    name: id,
    codes: [id],
    lead: words,
    units: [...ITEMS, "家"],
    takes: [[`${words}38条`, 38]],
    leaves: [`${words}工作会议38次`],
  };
}
