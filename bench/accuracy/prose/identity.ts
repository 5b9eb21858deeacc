import type { Identity } from "@/model/mod.ts";
import { IDENTITY_FIELDS, type IdentityText } from "./corpus.ts";

/** How a field of an identity was read. */
export interface JudgedField {
  readonly field: keyof IdentityText;
  /**
   * `invented`: an issuer of a report that names none; `open`: nothing to compare, as the report
   * does not state the field, or either side calls it unclear.
   */
  readonly verdict: "right" | "missing" | "wrong" | "invented" | "open";
}

/**
 * Compares the identity of a report with what a person read. An issuer is the same body with or
 * without the place before its name and the organ's word behind it; a province is known by its
 * short name.
 */
export function judgeIdentity(gold: IdentityText, identity: Identity): readonly JudgedField[] {
  const found = textOf(identity);
  return IDENTITY_FIELDS.map((field) => ({
    field,
    verdict: verdictOf(field, gold[field], found[field]),
  }));
}

function verdictOf(field: keyof IdentityText, gold: string, found: string): JudgedField["verdict"] {
  if (gold === "") return field === "issuer" && found !== "" ? "invented" : "open";
  if (field === "covers" && [gold, found].includes("unclear")) return "open";
  if (isSame(field, gold, found)) return "right";
  return found === "" ? "missing" : "wrong";
}

function isSame(field: keyof IdentityText, gold: string, found: string): boolean {
  if (field === "issuer") return isSameBody(gold, found);
  if (field === "province") return shortProvince(gold) === shortProvince(found);
  return gold === found;
}

const ORGAN = /(?:人民政府|办事处|管理委员会|管委会)$/;

/** A name of two characters says too little to be the end of another. */
const SHORTEST = 3;

function isSameBody(a: string, b: string): boolean {
  const [short = "", long = ""] = [a, b].map((name) => name.replace(ORGAN, ""))
    .toSorted((one, other) => one.length - other.length);
  return short !== "" && short === long || short.length >= SHORTEST && long.endsWith(short);
}

function shortProvince(name: string): string {
  return /^(?:内蒙古|黑龙江)/.exec(name)?.[0] ?? name.slice(0, 2);
}

function textOf({ period, ...identity }: Identity): IdentityText {
  return {
    issuer: identity.issuer ?? "",
    year: String(identity.year ?? ""),
    rank: identity.rank ?? "",
    kind: identity.kind ?? "",
    province: identity.province ?? "",
    covers: identity.covers,
    period_start: period?.start ?? "",
    period_end: period?.end ?? "",
  };
}
