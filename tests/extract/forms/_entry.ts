import type { StandardEntry } from "@/codebook/mod.ts";

/** An entry of a form, known by its label. */
export function entry(
  kind: StandardEntry["kind"],
  label: string,
  group = "",
  aliases: readonly string[] = [],
): StandardEntry {
  return { kind, group, label, aliases, key: label, unit: "" };
}
