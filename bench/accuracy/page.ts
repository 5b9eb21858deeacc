import type { Where } from "@/model/mod.ts";
import { markdownTable } from "./markdown_table.ts";
import { percent } from "./percent.ts";
import type { Found, Judged, Score } from "./score.ts";
import { type Tally, tally } from "./tally.ts";

/**
 * Writes verdicts in Markdown: the ratios in tables, by report, by format and by place, then every
 * figure that is wrong or missed. `formats` gives the format of each report.
 */
export function ratiosAndMisses(
  judged: readonly Judged[],
  formats: ReadonlyMap<string, string>,
): string {
  const places = [...new Set(judged.map(({ gold }) => gold.where))].filter((where) =>
    where !== null
  );
  const ofPlace = (where: Where) => judged.filter(({ gold }) => gold.where === where);
  const wrong = judged.filter(({ verdict }) => verdict === "wrong");
  const missed = judged.filter(({ verdict }) => verdict === "missed");
  return [
    ratios("All rows", judged, byReport),
    ratios("By format", judged, ({ gold }) => formats.get(gold.report) ?? "unknown", "format"),
    ...places.map((where) => ratios(TITLES[where], ofPlace(where), byReport)),
    list("Wrong", wrong.map(wrongLine)),
    list("Missed", missed.map(({ gold }) => `${gold.report}: ${describe(gold)}`)),
  ].join("\n\n");
}

/** Writes every figure that gold does not have, to be judged by reading. */
export function unlistedFigures(unlisted: Score["unlisted"]): string {
  return list("Unlisted", unlisted.map((figure) => `${figure.report}: ${describe(figure)}`));
}

const TITLES = { narrative: "Rows of prose", table: "Rows of tables" } as const;

const COLUMNS = [
  "gold",
  "right",
  "wrong",
  "missed",
  "precision",
  "recall",
  "not zero: gold",
  "right",
  "wrong",
  "precision",
  "recall",
];

const byReport = ({ gold }: Judged) => gold.report;

function ratios(
  title: string,
  judged: readonly Judged[],
  groupOf: (judged: Judged) => string,
  heading = "report",
): string {
  const groups = [...Map.groupBy(judged, groupOf), ["**sum**", judged] as const];
  const rows = groups.map(([group, own]) => row(group, own));
  return `### ${title}\n\n${markdownTable([heading, ...COLUMNS], rows)}`;
}

function row(name: string, judged: readonly Judged[]): (string | number)[] {
  const all = tally(judged);
  const notZero = tally(judged.filter(({ gold }) => gold.value !== 0));
  return [
    name,
    all.gold,
    all.right,
    all.wrong,
    all.missed,
    ...shares(all),
    notZero.gold,
    notZero.right,
    notZero.wrong,
    ...shares(notZero),
  ];
}

function shares({ gold, right, wrong }: Tally): string[] {
  return [percent(right, right + wrong), percent(right, gold)];
}

function list(title: string, lines: readonly string[]): string {
  return [`### ${title}: ${lines.length}`, "", ...lines.map((line) => `- ${line}`)].join("\n")
    .trim();
}

function wrongLine({ gold, instead }: Judged): string {
  const found = instead.map((figure) => `found ${describe(figure)}`).join("; ");
  return `${gold.report}: ${describe(gold)}; ${found}`;
}

function describe({ code, scope, applicant, where, value, qualifier, quote }: Describable): string {
  const details = [
    qualifier === "exact" ? "" : qualifier,
    scope === "all" ? "" : scope,
    applicant === "total" ? "" : applicant,
    where ?? "",
  ].filter((detail) => detail !== "").join(", ");
  const words = quote.replaceAll(/\s+/g, " ");
  const figure = `\`${code}\` ${value}${details === "" ? "" : ` (${details})`}`;
  return words === "" ? figure : `${figure} “${words}”`;
}

type Describable = Omit<Found, "report" | "where"> & { readonly where: Found["where"] | null };
