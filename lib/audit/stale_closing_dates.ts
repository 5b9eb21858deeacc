import { type Finding, type Identity, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";

const CLOSING = /截[至止]((?:19|20)\d\d)年(?:年?底|末|12月(?:底|31日))/g;

/** Sentences that a report took over from an older one: 截至2012年底 in a report for 2013. */
export function staleClosingDates(
  normalized: Normalized,
  { year }: Pick<Identity, "year">,
): Finding[] {
  if (year === null) return [];
  const dates = normalized.text.matchAll(CLOSING);
  return [...dates].filter(([, stated]) => Number(stated) < year).map((match) =>
    makeFinding("identify.stale_year", {
      ...quotedRange(normalized, { start: match.index, end: match.index + match[0].length }),
      expected: `${year}`,
      actual: match[1]!,
      message: {
        zh: `${year}年的报告写作“${match[0]}”`,
        en: `A report for ${year} refers to the end of ${match[1]}`,
      },
    })
  );
}
