import { type Language, type Words, wordsIn } from "../model/mod.ts";
import { rankLabel, RANKS } from "./_ranks.ts";

type Kinds = Readonly<Record<string, string>>;

const KINDS: Words<Kinds, Kinds> = {
  zh: { government: "政府", department: "部门", zone: "开发区", vertical: "垂直管理机关" },
  en: {
    government: "governments",
    department: "departments",
    zone: "zones",
    vertical: "vertical agencies",
  },
};
const KIND_IDS = Object.keys(KINDS.en);

const WORDS = {
  zh: {
    untold: "类型未定",
    noProvince: "省份未定",
    body: (rank: string, kind: string) => `${rank}：${kind}`,
    group: (body: string, province: string) => `${body} – ${province}`,
  },
  en: {
    untold: "kind not told",
    noProvince: "Province not told",
    body: (rank: string, kind: string) => `${rank}: ${kind}`,
    group: (body: string, province: string) => `${body} – ${province}`,
  },
} as const;

/** What says of whom a row speaks. */
export interface Body {
  readonly rank: string | null;
  readonly kind: string | null;
}

/** The label of the bodies of one rank and kind, as `County: governments`. */
export function bodyLabel({ rank, kind }: Body, lang: Language): string {
  const words = wordsIn(WORDS, lang);
  const kindLabel = kind === null ? undefined : wordsIn(KINDS, lang)[kind];
  return words.body(rankLabel(rank, lang), kindLabel ?? words.untold);
}

/** From the highest rank to the lowest, then those without one; governments first. */
export function byBody(a: Body, b: Body): number {
  return place(RANKS, a.rank) - place(RANKS, b.rank) ||
    place(KIND_IDS, a.kind) - place(KIND_IDS, b.kind);
}

function place(ids: readonly string[], id: string | null): number {
  return id !== null && ids.includes(id) ? ids.indexOf(id) : ids.length;
}

/** Bodies of one rank and kind, and of one province where it is asked for. */
export interface GroupKey extends Body {
  readonly province?: string | null;
}

/** The label of a group, as `County: governments – 浙江`. */
export function groupLabel(key: GroupKey, lang: Language): string {
  const words = wordsIn(WORDS, lang);
  const body = bodyLabel(key, lang);
  if (key.province === undefined) return body;
  return words.group(body, key.province ?? words.noProvince);
}

/** As {@linkcode byBody}; then the groups with the most reports first, then by province. */
export function byGroup<Group extends GroupKey & { readonly reports: number }>(
  a: Group,
  b: Group,
): number {
  const province = (group: GroupKey) => group.province ?? "\uffff";
  return byBody(a, b) || b.reports - a.reports || (province(a) < province(b) ? -1 : 1);
}
