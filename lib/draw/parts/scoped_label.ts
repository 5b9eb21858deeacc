import { termLabel } from "@/codebook/mod.ts";
import { type Scope, wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";

const WORDS = {
  zh: { scoped: (label: string, scope: string) => `${label}（${scope}）` },
  en: { scoped: (label: string, scope: string) => `${label} (${scope})` },
} as const;

/**
 * The label of an indicator, with the scope of its value in brackets where that is a part of what
 * the report covers.
 */
export function scopedLabel(label: string, scope: Scope, options: DrawOptions): string {
  if (scope === "all") return label;
  return wordsIn(WORDS, options.lang).scoped(label, termLabel("scope", scope, options));
}
