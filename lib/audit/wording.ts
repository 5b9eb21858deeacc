import { type Codebook, termLabel } from "@/codebook/mod.ts";
import type { Applicant, Bilingual, Scope } from "@/model/mod.ts";
import type { SignedFigure } from "./reckon.ts";

/** The parts of a codebook that name figures. */
export type Naming = Pick<Codebook, "indicators" | "terms">;

/** More terms of a sum than this are not written out. */
const WRITTEN = 8;

/**
 * How messages name a figure: by its label, with applicant and scope where these are not everybody.
 */
export function nameOf(
  { code, applicant, scope }: {
    readonly code: string;
    readonly applicant: Applicant;
    readonly scope: Scope;
  },
  naming: Naming,
): Bilingual {
  const indicator = naming.indicators.get(code);
  const marksIn = (lang: "zh" | "en") => [
    ...scope === "all" ? [] : [termLabel("scope", scope, { lang, codebook: naming })],
    ...applicant === "total" ? [] : [termLabel("applicant", applicant, { lang, codebook: naming })],
  ];
  const [zh, en] = [marksIn("zh").join("、"), marksIn("en").join(", ")];
  return {
    zh: `“${indicator?.labelZh ?? code}${zh === "" ? "" : `（${zh}）`}”`,
    en: `"${indicator?.labelEn ?? code}${en === "" ? "" : ` (${en})`}"`,
  };
}

/** The numbers of a sum and its result, as `72 + 5 − 3 = 74`; what is 0 is left out. */
export function sumText(terms: readonly SignedFigure[], total: number): string {
  const counting = terms.filter(({ figure }) => figure.value !== 0);
  if (counting.length < 2) return numberText(total);
  const written = counting.slice(0, WRITTEN).map(({ figure, sign }, index) => {
    const mark = sign === 1 ? (index === 0 ? "" : "+ ") : "− ";
    return `${mark}${figure.value}`;
  });
  return `${written.join(" ")}${counting.length > WRITTEN ? " + …" : ""} = ${numberText(total)}`;
}

/** A number for people: at most two decimals. */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
