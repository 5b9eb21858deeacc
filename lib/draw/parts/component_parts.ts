import { indicatorLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import { componentsOf, type DrawOptions } from "../options.ts";
import type { Part } from "./composition_bars.ts";

const WORDS = {
  zh: {
    members: (label: string, members: readonly string[]) => `${label}：${members.join("、")}。`,
  },
  en: {
    members: (label: string, members: readonly string[]) => `${label}: ${members.join("; ")}.`,
  },
} as const;

/** How a measure is divided. */
export interface ComponentParts {
  readonly parts: readonly Part[];
  /** For each part that sums up several components, which of them occur. */
  readonly notes: readonly string[];
}

/**
 * The parts that the codebook divides a measure into, and which of the components that occur each
 * sums up.
 */
export function componentParts(
  measure: string,
  rows: readonly { readonly component: string | null }[],
  options: DrawOptions,
  labelOf: (id: string) => string = (id) => indicatorLabel(id, options),
): ComponentParts {
  const groups = options.codebook.componentGroups.filter((group) => group.measure === measure);
  const parts = groups.map(({ labelZh: zh, labelEn: en, components }) => ({
    label: wordsIn({ zh, en }, options.lang),
    components,
  }));
  const used = componentsOf(rows, options);
  const words = wordsIn(WORDS, options.lang);
  const notes = parts.filter(({ components }) => components.length > 1).flatMap((part) => {
    const members = part.components.filter((id) => used.includes(id));
    return members.length === 0 ? [] : [words.members(part.label, members.map(labelOf))];
  });
  return { parts, notes };
}
