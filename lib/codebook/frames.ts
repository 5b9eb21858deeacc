import { type Indicators, type MeasureWords, nearest } from "@/model/mod.ts";
import { APPLICANTS } from "./applicants.ts";
import type { Frame } from "./frame.ts";
import { checkFrameClash } from "./frame_clash.ts";
import { checkIndicator } from "./indicators.ts";
import { type CsvRow, readTable, rowError, splitList, type TableText, wordIn } from "./table.ts";

/** The indicator of the row that is the frame of labels. */
export const LABELLED = "*";

const COLUMNS = [
  "indicator",
  "own",
  "context",
  "allows",
  "refuses",
  "units",
  "applicant",
  "denied",
  "note_en",
] as const;

/**
 * Reads `frames.csv`: what statements must mean to state an indicator. Needs are parted by spaces;
 * each is a feature or several of which one is enough (`act.receive|act.accept object.request`).
 *
 * Throws a `SyntaxError` that names file and line for an unknown indicator, feature, slot, unit or
 * applicant, for a row that needs nothing or has no units, for two rows that say the same, and for
 * two with the same needs and units that state different indicators.
 *
 * @param features Those of the lexicon.
 * @param measureWords A unit is one of them, a group of them, or `none`.
 */
export function parseFrames(
  table: TableText,
  indicators: Indicators,
  features: ReadonlySet<string>,
  measureWords: MeasureWords,
  file = "frames.csv",
): readonly Frame[] {
  const frames: Frame[] = [];
  const known = new Map<string, Frame[]>();
  const names = namesOf(features);
  for (const row of readTable(table, file, COLUMNS)) {
    const frame = toFrame(row, indicators, names, measureWords);
    checkFrameClash(frame, row, known);
    frames.push(frame);
  }
  return frames;
}

/**
 * Words that no row explains: before the label, between 其中 and the label, in it, between it and the
 * number, behind that.
 */
const GAPS: ReadonlySet<string> = new Set([
  "gap.lead",
  "gap.part",
  "gap.inner",
  "gap.tail",
  "gap.after",
]);

/**
 * What a number shows by where it is: that those before it have counted requests of single ways only,
 * or that it counts bodies (45个部门); and that the ways which a denial names are all there are.
 */
const SHOWN: readonly string[] = ["counted.some", "counted.bodies", "way.all"];

/** What is said before the words, and what the bracket behind a number includes. */
const RELATION = /^(?:before|with)\.(.+)$/;

/** What a row may name: features, slots, several of a slot, gaps. */
function namesOf(features: ReadonlySet<string>): ReadonlySet<string> {
  const slots = new Set([...features].map((feature) => feature.slice(0, feature.indexOf("."))));
  return new Set([
    ...features,
    ...slots,
    ...[...slots].map((slot) => `${slot}.several`),
    ...GAPS,
    ...SHOWN,
  ]);
}

function toFrame(
  row: CsvRow<typeof COLUMNS[number]>,
  indicators: Indicators,
  names: ReadonlySet<string>,
  measureWords: MeasureWords,
): Frame {
  const { indicator, own, context, allows, refuses, units, applicant, denied } = row.cells;
  if (indicator !== "" && indicator !== LABELLED) checkIndicator(row, indicator, indicators);
  const check = (name: string) => {
    if (names.has(name) || names.has(RELATION.exec(name)?.[1] ?? "")) return name;
    const like = nearest(name, [...names], 3).join(", ");
    throw rowError(
      row,
      {
        zh: `“${name}”既不是 features.csv 的特征，也不是其槽；相近的有 ${like}`,
        en: `"${name}" is neither a feature nor a slot of features.csv; the nearest are ${like}`,
      },
    );
  };
  const needs = (cell: string) => wordsIn(cell).map((need) => splitList(need).map(check));
  const isEmpty = own + context === "";
  if (isEmpty && allows + refuses + units + applicant + denied !== "") {
    throw rowError(row, {
      zh: "没有条件：own 或 context 写明语句必须是什么意思",
      en: "it needs nothing: own or context says what a statement must mean",
    });
  }
  return {
    indicator: indicator === "" ? null : indicator,
    own: needs(own),
    context: needs(context),
    allows: new Set(wordsIn(allows).map(check)),
    refuses: new Set(wordsIn(refuses).map(check)),
    units: unitsOf(row, units, isEmpty || denied === "yes", measureWords),
    ...(applicant === "" ? {} : { applicant: wordIn(row, "applicant", APPLICANTS) }),
    isDenied: denied !== "" && wordIn(row, "denied", ["yes"]) === "yes",
    file: row.file,
    line: row.line,
  };
}

function unitsOf(
  row: CsvRow<string>,
  cell: string,
  mayLack: boolean,
  words: MeasureWords,
): ReadonlySet<string> {
  const units = splitList(cell).map((unit) => {
    if (unit === "none") return [""];
    if (words.has(unit)) return [unit];
    const group = [...words.values()].filter(({ groups }) => groups.includes(unit));
    if (group.length > 0) return group.map(({ word }) => word);
    const groups = new Set([...words.values()].flatMap((word) => word.groups));
    throw rowError(
      row,
      {
        zh: `单位“${unit}”既不是 measure_words.csv 的量词，也不是量词组：量词组有 ` +
          `${[...groups].join("、")}，none 是不带单位的数字`,
        en: `unit "${unit}" is neither a word nor a group of measure_words.csv: the groups are ` +
          `${[...groups].join(", ")}, and none is a bare number`,
      },
    );
  });
  if (units.length === 0 && !mayLack) {
    throw rowError(row, {
      zh: "没有单位：写量词、量词组，或 none",
      en: "it has no units: write measure words, groups of them, or none",
    });
  }
  return new Set(units.flat());
}

function wordsIn(cell: string): string[] {
  return cell.split(" ").filter((word) => word !== "");
}
