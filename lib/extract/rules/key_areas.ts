import type { TemplateRow } from "@/codebook/mod.ts";
import { before, ITEMS } from "./pieces.ts";
import type { Rule, RuleGroup } from "./rule.ts";

/** Prose that repeats a row of the annex of key areas: the label of the row, then the number. */
export function keyAreas(template: readonly TemplateRow[]): RuleGroup {
  const rows = template.filter(({ id }) => id.startsWith("disclosure.key_areas."));
  return { about: /公开/, rules: rows.map(keyArea) };
}

function keyArea({ id, label }: TemplateRow): Rule {
  const words = label.replace(/(?:数|情况)$/, "");
  return {
    name: id,
    codes: [id],
    lead: before(words),
    units: [...ITEMS, "家"],
    takes: [[`${words}38条`, 38]],
    leaves: [`${words}工作会议38次`],
  };
}
