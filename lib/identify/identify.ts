import { type Codebook, type Division, type Divisions, shortName } from "@/codebook/mod.ts";
import {
  type Finding,
  type Identity,
  makeFinding,
  type Normalized,
  type Stated,
} from "@/model/mod.ts";
import { completeName } from "./complete_name.ts";
import { incomplete } from "./incomplete.ts";
import { overridden } from "./overridden.ts";
import { speaksFor } from "./speaks_for.ts";
import { provinceOf } from "./division_tree.ts";
import { isInFormerCounty } from "./former_county.ts";
import { locate } from "./locate.ts";
import type { Located } from "./located.ts";
import { isOfCounty, likelyProvince } from "./named_places.ts";
import { readDocumentNumber } from "./document_number.ts";
import { findEras } from "./eras.ts";
import { findIssuer } from "./issuer.ts";
import { readPeriod, type StatedPeriod } from "./period.ts";
import { kindOf, rankOf } from "./rank_and_kind.ts";
import { kindOfSelf, rankOfSelf, selfWord } from "./self_word.ts";
import { skippedChapters } from "./skipped_chapters.ts";
import { findTitle, type Title } from "./title.ts";
import { yearOfCounts, yearOfOpening, yearOfReport, yearOfTitle } from "./year.ts";

/** Who reports on which year, and what is wrong in what the report says about it. */
export interface Identified {
  readonly identity: Identity;
  readonly findings: readonly Finding[];
}

/**
 * Finds who reports on which year: from the title, the page's metadata, the stated period, the
 * opening and the signature, by labels and suffixes of the genre. Level and kind are those of the
 * name, else what the report calls its issuer shows (我镇). The province is that of the place, else
 * the only one whose places the text names. The year is that of the title, else of the stated
 * period, else of the report that the opening speaks of, else the one that opens the text, else
 * that of its counts; a date of publication does not count. What a report does not state is `null`.
 * What is `stated` of it elsewhere goes before its text: the place, level and kind of an issuer
 * follow from that name too, and a finding says where the text differs.
 *
 * @param normalized The text of a report.
 * @param codebook The table of divisions, and the clues of each era.
 * @param stated What the table about reports states of it.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { identify } from "@/identify/mod.ts";
 * import { normalize } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * const { identity } = identify(normalize(text), loadCodebook());
 * assertEquals([identity.issuer, identity.divisionCode, identity.year], [
 *   "杭州市人民政府",
 *   "330100",
 *   2017,
 * ]);
 * ```
 */
export function identify(
  normalized: Normalized,
  codebook: Pick<Codebook, "divisions" | "eras">,
  stated?: Stated,
): Identified {
  const read = readIdentity(normalized, codebook, {});
  const used = stated === undefined ? read : readIdentity(normalized, codebook, stated.identity);
  const { identity, located, title, period } = used;
  const findings = [
    ...missing(identity),
    ...unresolved(identity.issuer, located),
    ...period.findings,
    ...contradiction(title, period),
    ...used.numberFindings,
    ...incomplete(normalized, title !== null),
    ...skippedChapters(normalized),
    ...(stated === undefined ? [] : overridden(read.identity, identity, stated)),
  ];
  return { identity, findings };
}

/** What the text says, but for what is known besides: what follows from that follows it. */
function readIdentity(
  normalized: Normalized,
  codebook: Pick<Codebook, "divisions" | "eras">,
  known: Stated["identity"],
) {
  const { divisions, eras } = codebook;
  const { text } = normalized;
  const title = findTitle(text);
  const issuer = known.issuer === undefined
    ? findIssuer(text, title, divisions)
    : completeName(known.issuer, divisions);
  const located = placeOf(issuer, text, divisions, known);
  const period = readPeriod(normalized);
  const year = known.year ?? yearOfTitle(title) ?? period.year ?? yearOfReport(text) ??
    yearOfOpening(text) ?? yearOfCounts(text);
  const { number, findings: numberFindings } = readDocumentNumber(normalized);
  const self = issuer === null ? selfWord(text) : null;
  const kind = known.kind ?? (issuer === null ? kindOfSelf(self, text) : kindOf(issuer));
  const place = provinceNamed(issuer, located, text, divisions);
  const province = known.province ?? (place === null ? null : shortName(place));
  const rank = known.rank ??
    (issuer === null
      ? rankOfSelf(self, text, place?.name.endsWith("市") ?? false) ??
        (isOfCounty(text, divisions) ? "county" : null)
      : rankOf(issuer, located));
  const identity: Identity = {
    issuer,
    rank,
    kind,
    divisionCode: isInFormerCounty(located) ? null : located.division?.code ?? null,
    province,
    year,
    period: period.period,
    covers: speaksFor(text, kind, rank),
    documentNumber: number,
    title: title?.text ?? null,
    eras: findEras(normalized, eras),
  };
  return { identity, located, title, period, numberFindings };
}

/** The place that an issuer's name begins with, or the one that is known; of several, by province. */
function placeOf(
  issuer: string | null,
  text: string,
  divisions: Divisions,
  { divisionCode, province }: Stated["identity"],
): Located {
  const located = locate(issuer ?? "", text, divisions);
  const within = located.candidates.filter((each) =>
    shortName(provinceOf(each, divisions)) === province
  );
  const known = divisions.get(divisionCode ?? "") ?? (within.length === 1 ? within[0] : undefined);
  return known === undefined ? located : { ...located, division: known, candidates: [] };
}

/** The province of the issuer; bodies of the whole country have none. */
function provinceNamed(
  issuer: string | null,
  located: Located,
  text: string,
  divisions: Divisions,
): Division | null {
  if (located.division !== null) return provinceOf(located.division, divisions);
  const isNational = issuer !== null && rankOf(issuer, located) === "nation";
  return isNational ? null : likelyProvince(located, text, divisions);
}

function missing({ issuer, year }: Identity): Finding[] {
  const findings: Finding[] = [];
  if (issuer === null) {
    findings.push(makeFinding("identify.issuer_missing", {
      message: { zh: "未能认出报告的发布机关", en: "The report does not name who issues it" },
    }));
  }
  if (year === null) {
    findings.push(makeFinding("identify.year_missing", {
      message: { zh: "未能认出报告年度", en: "The report does not name its year" },
    }));
  }
  return findings;
}

function unresolved(issuer: string | null, located: Located): Finding[] {
  const isPlaced = located.division !== null && !isInFormerCounty(located);
  if (issuer === null || isPlaced) return [];
  const names = located.candidates.map(({ code, name }) => `${name} ${code}`).join(", ");
  return [makeFinding("identify.division_unresolved", {
    actual: issuer,
    ...(names === "" ? {} : { expected: names }),
    message: names === ""
      ? {
        zh: `行政区划表中查不到“${issuer}”所在地`,
        en: `The table of divisions has no place for "${issuer}"`,
      }
      : {
        zh: `“${issuer}”所在地有同名区划`,
        en: `Several divisions have the name that "${issuer}" begins with`,
      },
  })];
}

function contradiction(title: Title | null, { year, printed }: StatedPeriod): Finding[] {
  const titled = yearOfTitle(title);
  if (titled === null || year === null || titled === year) return [];
  return [makeFinding("identify.year_contradiction", {
    ...printed,
    expected: `${titled}`,
    actual: `${year}`,
    message: {
      zh: `标题为${titled}年，统计期限却到${year}年`,
      en: `The title says ${titled}, the stated period ends in ${year}`,
    },
  })];
}
