import type { FindingRuleEntry } from "./entry.ts";
import { findingRules } from "./finding_rules.ts";

const ENTRIES: ReadonlyMap<string, FindingRuleEntry> = new Map(Object.entries(findingRules));

/** Rules whose names hold `<…>`, which stands for any text. */
const OPEN = Object.entries(findingRules).filter(([name]) => name.includes("<")).map((
  [name, entry],
) => ({
  pattern: new RegExp(`^${name.replaceAll(".", "\\.").replace(/<[^>]+>/g, ".+")}$`),
  entry,
}));

/**
 * The registry's entry for a rule; `undefined` where no rule has this name.
 *
 * @example
 * ```ts
 * import { findingRuleOf } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(findingRuleOf("read.empty")?.label, { zh: "空文件", en: "Empty file" });
 * assertEquals(findingRuleOf("audit.outcomes.total:balance")?.label.en, "Identity fails");
 * assertEquals(findingRuleOf("form2014"), undefined);
 * ```
 */
export function findingRuleOf(name: string): FindingRuleEntry | undefined {
  return ENTRIES.get(name) ?? OPEN.find(({ pattern }) => pattern.test(name))?.entry;
}
