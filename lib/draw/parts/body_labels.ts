import { type Codebook, termIds, termLabel } from "@/codebook/mod.ts";
import { compareText, wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { englishName } from "./english_name.ts";
import { rankLabel } from "./rank_labels.ts";

const WORDS = {
  zh: {
    noKind: "类型未载明",
    noProvince: "省份未载明",
    body: (rank: string, kind: string) => `${rank}：${kind}`,
    group: (body: string, province: string) => `${body} – ${province}`,
  },
  en: {
    noKind: "kind not stated",
    noProvince: "Province not stated",
    body: (rank: string, kind: string) => `${rank}: ${kind}`,
    group: (body: string, province: string) => `${body} – ${province}`,
  },
} as const;

/** What identifies the body of a row. */
export interface Body {
  readonly rank: string | null;
  readonly kind: string | null;
}

/** The label of the bodies of one rank and kind, as `County: government`. */
export function bodyLabel({ rank, kind }: Body, options: DrawOptions): string {
  const words = wordsIn(WORDS, options.lang);
  const kindLabel = kind === null ? words.noKind : termLabel("kind", kind, options);
  return words.body(rankLabel(rank, options), kindLabel);
}

/** From the highest rank to the lowest, then those without one; governments first. */
export function byBody({ codebook }: { readonly codebook: Codebook }) {
  const [ranks, kinds] = [termIds("rank", codebook), termIds("kind", codebook)];
  return (a: Body, b: Body) =>
    place(ranks, a.rank) - place(ranks, b.rank) || place(kinds, a.kind) - place(kinds, b.kind);
}

function place(ids: readonly string[], id: string | null): number {
  const index = ids.findIndex((known) => known === id);
  return index < 0 ? ids.length : index;
}

/** Bodies of one rank and kind, and of one province where it is asked for. */
export interface GroupKey extends Body {
  readonly province?: string | null;
}

/** The label of a group, as `County: government – Zhejiang`. */
export function groupLabel(key: GroupKey, options: DrawOptions): string {
  const words = wordsIn(WORDS, options.lang);
  const body = bodyLabel(key, options);
  if (key.province === undefined) return body;
  if (key.province === null) return words.group(body, words.noProvince);
  return words.group(body, provinceLabel(key.province, options));
}

/** The name of a province as reports have it. */
function provinceLabel(zh: string, { lang, codebook }: DrawOptions): string {
  return wordsIn({ zh, en: englishName(zh, codebook) }, lang);
}

/** As {@linkcode byBody}; then the groups with the most reports first, then by province. */
export function byGroup(options: { readonly codebook: Codebook }) {
  const bodies = byBody(options);
  const province = (group: GroupKey) => group.province ?? "\uffff";
  return <Group extends GroupKey & { readonly reports: number }>(a: Group, b: Group) =>
    bodies(a, b) || b.reports - a.reports || compareText(province(a), province(b));
}
