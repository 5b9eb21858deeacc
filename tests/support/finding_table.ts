/**
 * The tables of rules in `docs/audit.md`, made from the registry of findings. Run as a program (`deno task findings`)
 * it writes them there.
 *
 * @module
 */
import { findingFamilies, type FindingRuleEntry, findingRules } from "@/model/mod.ts";

/** The page that holds the tables. */
export const PAGE = new URL("../../docs/audit.md", import.meta.url);

/** What stands around them. */
const START = "<!-- Written by `deno task findings` from lib/model/finding_rules/. -->\n";
const END = "<!-- End of what is written. -->\n";

/** A page with its tables of rules as the registry has them today. */
export function withFindingTables(page: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) {
    throw new RangeError(`Cannot write the tables of rules: the page has no "${START.trim()}"`);
  }
  return page.slice(0, start + START.length) + tables() + page.slice(end);
}

/** A heading and a table for each family, in the order of the registry. */
function tables(): string {
  const rules = Object.entries<FindingRuleEntry>(findingRules);
  return Object.entries(findingFamilies).map(([family, { zh, en }]) => {
    const own = rules.filter(([name]) => name.startsWith(`${family}.`));
    const rows = own.map(([name, entry]) => `${rowOf(name, entry)}\n`);
    return `\n### \`${family}\`: ${en} · ${zh}\n\n${HEAD}${rows.join("")}`;
  }).join("") + "\n";
}

const HEAD = "| rule | found by | severity | verdict | what it means | 说明 |\n" +
  "| --- | --- | --- | --- | --- | --- |\n";

function rowOf(name: string, { room, severities, verdicts, label, meaning }: FindingRuleEntry) {
  const cells = [
    `\`${name}\``,
    `\`${room}\``,
    severities.join(", "),
    verdicts.map((verdict) => verdict ?? "–").join(", "),
    `**${label.en}.** ${meaning.en}`,
    `**${label.zh}。** ${meaning.zh}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

if (import.meta.main) {
  Deno.writeTextFileSync(PAGE, withFindingTables(Deno.readTextFileSync(PAGE)));
}
