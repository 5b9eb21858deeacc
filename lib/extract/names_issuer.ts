import type { Identity, Rank } from "@/model/mod.ts";
import { ENDING, GOVERNMENT_ITSELF, NAMED_PART } from "./names_of_bodies.ts";

/** The office of a government of some level, which may act for it. */
const OFFICE = /([省市州盟县区旗])(?:人民)?政府(?:办(?:公[室厅])?(?:代表\1政府)?|机关)$/;
/** A government, or its office: both count for the government where they report. */
const REPORTING = /([省市州盟县区旗])(?:人民)?政府(?:办公[室厅])?$/;

/** What says of a body that it is of a level (`区`税务局), which names of issuers may leave out. */
const OWN_RANK: Readonly<Partial<Record<Rank, RegExp>>> = {
  province: /^省/,
  prefecture: /^[市州盟]/,
  county: /^[县区旗]/,
};
/** What a department or a company calls itself: 市局, 省厅, 公司. */
const GENERIC = /^(?:[省市州盟县区旗][局厅]|(?:集团)?公司)$/;

/**
 * Whether a subject is the issuer: by its name, by the end of it (市科委 for 上海市科委), by a short
 * form, or as the office of the government that reports, or the government of the office that does.
 */
export function namesIssuer(subject: string, { issuer, rank }: Identity): boolean {
  const name = issuer?.replace(ENDING, "") ?? "";
  const body = subject.replace(/(?:共|累计|新|依法|全年|已)*$/, "")
    .replace(/^.*\P{Script=Han}/u, "").replace(/^(?:年[度内底末]?|其中|包括|目前)+/, "")
    .replace(/(?<=[局委厅院])办公室$/, "");
  if (GENERIC.test(body) && issuer?.endsWith(body.at(-1)!)) return true;
  const level = (OFFICE.test(issuer ?? "") ? GOVERNMENT_ITSELF : OFFICE).exec(body)?.[1];
  if (level !== undefined && level === REPORTING.exec(issuer ?? "")?.[1]) return true;
  const full = issuer?.replace(/委员会$/, "委") ?? "";
  const bare = body.replace((rank && OWN_RANK[rank]) ?? "", "");
  return name !== "" &&
    (isOwn(subject, name) || (body !== "" && name.endsWith(body)) ||
      [full, name].some((one) => isShortFor(body, one) || isShortFor(bare, one)));
}

/** Whether a subject has a name behind which no other body is named: 某市共, but not 某市公安局共. */
function isOwn(subject: string, name: string): boolean {
  const at = subject.indexOf(name);
  return at >= 0 && !NAMED_PART.test(subject.slice(at + name.length));
}

/** Whether a body's name, but for a government's, is short for a longer one: 区住建局 for 某区住房和城乡建设局. */
function isShortFor(body: string, name: string): boolean {
  if (body.length < 3 || body.at(-1) !== name.at(-1) || body.endsWith("政府")) return false;
  let at = -1;
  return Array.from(body).every((character) => (at = name.indexOf(character, at + 1)) >= 0);
}
