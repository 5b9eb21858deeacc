import { type Language, type Words, wordsIn } from "../model/mod.ts";
import { rankLabel, rankOrder } from "./_ranks.ts";

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
const WORDS = {
  zh: { untold: "类型未定", body: (rank: string, kind: string) => `${rank}：${kind}` },
  en: { untold: "kind not told", body: (rank: string, kind: string) => `${rank}: ${kind}` },
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
