import { nearest } from "@/model/mod.ts";
import type { Project } from "@/project/mod.ts";
import { filesIn } from "./files_in.ts";
import { inFolder } from "./in_folder.ts";
import { SheetError } from "./sheet_error.ts";
import type { TableText } from "./table.ts";
import { tableText } from "./table_text.ts";

/** The folders of a codebook that a project may add to. */
export interface Additions extends Pick<Project, "codebook" | "corrections"> {
  /** What is passed over of its tables, by their names: lines, or `"all"`. */
  readonly left?: ReadonlyMap<string, ReadonlySet<number> | "all">;
}

/** The columns that identify a row of each table; an added row takes the place of the one it equals there. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  "alternatives.csv": ["indicator", "expression"],
  "breaks.csv": ["id"],
  "component_groups.csv": ["measure", "label_en", "components"],
  "concordance.csv": ["break", "before", "after"],
  "divisions.csv": ["code"],
  "eras.csv": ["id"],
  "examples.csv": ["indicator", "applicant", "sentence"],
  "features.csv": ["id"],
  "frames.csv": [],
  "identities.csv": ["id"],
  "inclusions.csv": ["indicator", "rule", "label", "includes"],
  "indicators.csv": ["id"],
  "injected_words.csv": ["word"],
  "measure_words.csv": ["word"],
  "measures.csv": ["id"],
  "name_parts.csv": ["part", "zh"],
  "renames.csv": ["since", "old"],
  "stop_words.csv": ["word"],
  "terms.csv": ["field", "id"],
  "theme_signs.csv": ["kind", "place", "word"],
  "themes.csv": ["id"],
  "tiles.csv": ["code"],
  "traditional_phrases.csv": ["traditional"],
  "user_words.csv": ["word"],
};

/** The name of a table, from its path below `data/`. */
type Read = (path: string) => TableText;

/**
 * Reads tables of `data` with the rows that a project adds to them. A template is replaced as a whole,
 * as the order of its rows counts.
 *
 * Throws a `SyntaxError` for a file among the additions that is no table of the codebook.
 */
export function tableReader(data: string | URL, project: Additions | null): Read {
  const own = (path: string) => tableText(Deno.readFileSync(inFolder(data, path)), path);
  if (project === null) return own;
  const { left } = project;
  const names = new Set(addedTables(project.codebook, left));
  const added = (name: string) => {
    const file = `${project.codebook}/${name}`;
    const lines = left?.get(name);
    const text = tableText(Deno.readFileSync(file), file);
    return { text, file, left: lines instanceof Set ? lines : new Set<number>() };
  };
  return (path) => {
    const name = path.replace(/^(?:codebook|lexicon)\//, "");
    if (!names.has(name)) return own(path);
    const key = KEYS[name];
    return key === undefined ? added(name).text : { text: own(path), added: added(name), key };
  };
}

/** The tables of a project's folder, by name; throws for a file that is none. */
export function addedTables(folder: string, left?: Additions["left"]): readonly string[] {
  const names = filesIn(folder).filter((name) => !BESIDE.test(name) && left?.get(name) !== "all");
  for (const name of names) checkName(name, folder);
  return names;
}

/** What lies beside the tables: hidden files, locks of spreadsheets and texts that explain. */
const BESIDE = /^[.~]|^README\b|\.md$/i;

function checkName(name: string, folder: string): void {
  if (Object.hasOwn(KEYS, name) || /^templates\/[^/]+\.csv$/.test(name)) return;
  const known = Object.keys(KEYS);
  const [like] = nearest(name, known, 1);
  throw new SheetError(`${folder}/${name}`, null, {
    zh: `编码簿没有这个表；也许是 ${like}。表都是 CSV 文件：${
      known.join("、")
    }、templates/NAME.csv`,
    en: `the codebook has no such table; perhaps ${like}. A table is a CSV file: ${
      known.join(", ")
    }, templates/NAME.csv`,
  });
}
