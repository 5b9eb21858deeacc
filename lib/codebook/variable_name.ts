/**
 * The name of a variable in a panel: letters, digits and underscores, at most 28 of them, so that a
 * lag fits into the 32 characters of Stata. It depends on the id alone: the words of the id, all cut
 * to the same length where they are too long together.
 */
export function variableName(id: string): string {
  const [own = "", applicant] = id.split("@");
  const words = [
    ...own.split(/[._]/),
    ...applicant === undefined ? [] : [SHORT[applicant] ?? applicant],
  ];
  const longest = Math.max(...words.map(({ length }) => length));
  for (let length = longest; length > 1; length--) {
    const name = words.map((word) => word.slice(0, length)).join("_");
    if (name.length <= LONGEST) return name;
  }
  throw new RangeError(`Cannot name "${id}": it has ${words.length} words`);
}

const LONGEST = 28;

/** Kinds of applicants, as the last word of a name. */
const SHORT: Readonly<Record<string, string>> = {
  natural_person: "np",
  organization: "org",
  "organization.business": "biz",
  "organization.research": "res",
  "organization.social_welfare": "soc",
  "organization.legal_services": "law",
  "organization.other": "oth",
};
