import type { Language } from "./options.ts";
import { rankLabel, RANKS } from "./_ranks.ts";

const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { government: "政府", department: "部门", zone: "开发区", vertical: "垂直管理机关" },
  en: {
    government: "governments",
    department: "departments",
    zone: "zones",
    vertical: "vertical agencies",
  },
};
const KIND_IDS = Object.keys(KINDS.en);
const UNTOLD: Readonly<Record<Language, string>> = { zh: "类型未定", en: "kind not told" };

/** What says of whom a row speaks. */
export interface Body {
  readonly rank: string | null;
  readonly kind: string | null;
}

/** The label of the bodies of one rank and kind, as `County: governments`. */
export function bodyLabel({ rank, kind }: Body, lang: Language): string {
  const kindLabel = (kind === null ? undefined : KINDS[lang][kind]) ?? UNTOLD[lang];
  return `${rankLabel(rank, lang)}${lang === "zh" ? "：" : ": "}${kindLabel}`;
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

const NO_PROVINCE: Readonly<Record<Language, string>> = {
  zh: "省份未定",
  en: "Province not told",
};

/** The label of a group, as `County: governments – 浙江`. */
export function groupLabel(key: GroupKey, lang: Language): string {
  const body = bodyLabel(key, lang);
  return key.province === undefined ? body : `${body} – ${key.province ?? NO_PROVINCE[lang]}`;
}

/** As {@linkcode byBody}; then the groups with the most reports first, then by province. */
export function byGroup<Group extends GroupKey & { readonly reports: number }>(
  a: Group,
  b: Group,
): number {
  const province = (group: GroupKey) => group.province ?? "\uffff";
  return byBody(a, b) || b.reports - a.reports || (province(a) < province(b) ? -1 : 1);
}
