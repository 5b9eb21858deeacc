import type { Language } from "./options.ts";
import { rankLabel, rankOrder } from "./_ranks.ts";

const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { government: "政府", department: "部门", zone: "开发区", vertical: "垂直管理机关" },
  en: {
    government: "governments",
    department: "departments",
    zone: "zones",
    vertical: "vertical agencies",
  },
};
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
export function byBody(lang: Language): (a: Body, b: Body) => number {
  const kinds = Object.keys(KINDS.en);
  const places = rankOrder(
    ["nation", "province", "prefecture", "county", "township", null].map((rank) =>
      rankLabel(rank, lang)
    ),
    lang,
  );
  const place = ({ rank, kind }: Body) =>
    10 * places.indexOf(rankLabel(rank, lang)) + kinds.indexOf(kind ?? "") +
    (kind === null ? 9 : 0);
  return (a, b) => place(a) - place(b);
}
