/** How the rows of a frame are recognized in another run, and what of them is compared. */
export interface FrameRule {
  /**
   * Columns that recognize a row, the surest first: each is tried on the rows that those before left.
   * Rows that have all of a key in common are paired in their order.
   */
  readonly keys: readonly (readonly string[])[];
  /** Whether a row with a null in a key is not recognized by it. */
  readonly isWhole?: boolean;
  /** What is compared; without it, all columns but `apart` and those of the keys. */
  readonly compared?: readonly string[];
  /** What else is compared, and listed only where nothing of `compared` differs: it says the same. */
  readonly echoes?: readonly string[];
  readonly apart?: readonly string[];
  /** The column that says what a row is about, and those that say which of several it is. */
  readonly about?: string;
  readonly details?: readonly string[];
  /** The column that shows a row which only one run has. */
  readonly shown?: string;
}

/** The frames that say what was read: what differs in them is a change. */
export const DATA_FRAMES = ["reports", "files", "figures", "findings"] as const;

/** What a report is read from: other bytes alone are no change beside those that they brought. */
export const CONTENT: readonly string[] = ["sha256", "characters", "encoding"];

const IDENTITY = ["issuer", "rank", "kind", "division_code", "province", "year"];

/**
 * Places (`span_start`, `page`, `section`, `context`) are not compared: a sentence more at the
 * beginning of a report moves all of them. `printed` is part of the quotation.
 */
const FIGURE = ["report", "code", "scope", "applicant"];

const RULES: Readonly<Record<string, FrameRule>> = {
  reports: {
    keys: [["report", "sha256"], ["sha256", "year"], ["report"], ["issuer", "year"]],
    isWhole: true,
    compared: [
      "report",
      ...IDENTITY,
      "period_start",
      "period_end",
      "covers",
      "era",
      "document_number",
      "title",
      "method",
      "coverage",
      "canonical",
      "source_url",
      "retrieved",
      ...CONTENT,
    ],
    shown: "figure_count",
  },
  files: {
    keys: [["file"], ["report"]],
    isWhole: true,
    compared: ["file", "status", "issuer", "year", "report", "rule"],
    echoes: ["message_zh", "message_en"],
    about: "file",
    shown: "status",
  },
  figures: {
    keys: [
      [...FIGURE, "value", "where", "data_year"],
      [...FIGURE, "where", "data_year", "qualifier"],
      FIGURE,
    ],
    compared: [
      "value",
      "unit",
      "state",
      "qualifier",
      "data_year",
      "where",
      "rule",
      "quote",
      "preferred",
      "method",
      "coverage",
      "confidence",
    ],
    about: "code",
    details: ["scope", "applicant"],
    shown: "value",
  },
  findings: {
    keys: [["report", "rule", "codes", "quote"], ["report", "rule", "codes"]],
    compared: ["severity", "verdict", "expected", "actual", "quote", "proposal", "confidence"],
    echoes: ["message_zh", "message_en"],
    about: "rule",
    details: ["codes"],
    shown: "message_zh",
  },
  panel: { keys: [["report"]], apart: [...IDENTITY, "method", "coverage", "canonical"] },
  regression_panel: { keys: [["issuer", "year"]], apart: [...IDENTITY, "report"] },
};

const MEASURES: FrameRule = {
  keys: [["report", "measure", "component"]],
  compared: ["value", "basis", "doubt"],
  echoes: ["numerator", "denominator", "lower", "upper", "n"],
  about: "measure",
  details: ["component"],
  shown: "value",
};

/** The rule of a frame, by its name or as one of measures; `undefined` where its rows are counted only. */
export function ruleOf(frame: string, columns: readonly string[]): FrameRule | undefined {
  if (Object.hasOwn(RULES, frame)) return RULES[frame];
  const isOfMeasures = [...MEASURES.keys[0]!, "value"].every((column) => columns.includes(column));
  return isOfMeasures ? MEASURES : undefined;
}

/** Whether each row of a frame has a column for each indicator or variable. */
export function isWide({ compared }: FrameRule): boolean {
  return compared === undefined;
}
