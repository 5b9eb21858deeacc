import type { Counts } from "./counter.ts";

/** An error that a report of the province makes. */
export interface Slip {
  /** Name of the issuer, and the year of the report. */
  readonly issuer: string;
  readonly year: number;
  /** Where a finding must be: its indicator; `null` for what is no figure. */
  readonly code: string | null;
  readonly kind: "sum" | "carry" | "prose" | "period";
  /** The rule of the finding that names it. */
  readonly finding: string;
  /** What is printed in its tables in place of what is right: what is added to which cells. */
  readonly tables: Readonly<Record<string, number>>;
  /** The same, in its prose only. */
  readonly prose: Readonly<Record<string, number>>;
}

/** The planted errors. */
export const SLIPS: readonly Slip[] = [
  sum("蕉鹿县", 2015, "processing.completed", ":sum", { "processing.completed.extended/total": 3 }),
  sum("黄粱县", 2016, "outcomes.refused", ":sum:stat2014", {
    "outcomes.refused.personal_privacy/total": 2,
  }),
  sum("阆风县", 2019, "outcomes.partial", ":applicants", { "outcomes.partial/total": 1 }),
  sum("丰沮县", 2021, "outcomes.total", ":sum:tpl", { "outcomes.total/natural_person": 9 }),
  sum("玉京县", 2022, "litigation.direct.total", ":sum", { "litigation.direct.total/total": 1 }),
  carry("建木县", 2021, 3),
  carry("丹穴县", 2023, 2),
  prose("姑射县", 2017, "applications.received", 10),
  prose("水月县", 2020, "applications.received", 9),
  prose("穷桑县", 2022, "applications.received", 18),
  {
    ...{ issuer: "弱水县", year: 2017, code: null, kind: "period" },
    ...{ finding: "identify.year_contradiction", tables: {}, prose: {} },
  },
];

/** Counts as an erring report prints them. */
export function slipped(counts: Counts, added: Slip["tables"]): Counts {
  return new Map(Array.from(counts, ([cell, value]) => [cell, value + (added[cell] ?? 0)]));
}

function sum(
  issuer: string,
  year: number,
  code: string,
  identity: string,
  tables: Slip["tables"],
): Slip {
  return {
    issuer,
    year,
    code,
    kind: "sum",
    finding: `audit.${code}${identity}`,
    tables,
    prose: {},
  };
}

/** More is carried in than the year before carried out; the year itself adds up. */
function carry(issuer: string, year: number, count: number): Slip {
  const codes = ["applications.carried_in", "outcomes.granted", "outcomes.total"];
  const cells = codes.flatMap((code) => [`${code}/natural_person`, `${code}/total`]);
  const added = Object.fromEntries(cells.map((cell) => [cell, count]));
  const code = "applications.carried_in";
  const finding = `audit.${code}:carry`;
  return { issuer, year, code, kind: "carry", finding, tables: added, prose: added };
}

/** The prose states another number than the table. */
function prose(issuer: string, year: number, code: string, more: number): Slip {
  const changed = { tables: {}, prose: { [`${code}/total`]: more } };
  return { issuer, year, code, kind: "prose", finding: "audit.text_table", ...changed };
}
