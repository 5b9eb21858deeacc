import { basename, dirname, join, resolve } from "node:path";
import {
  type Codebook,
  parseCoded,
  refuseAmbiguous,
  SheetError,
  tableText,
} from "@/codebook/mod.ts";
import { nameCoded, placeCoded } from "@/identify/mod.ts";
import { type CodedFigure, type Finding, makeFinding, type ReportSummary } from "@/model/mod.ts";
import type { UnreadFile } from "./load_reports.ts";

/** Figures coded outside the parser, and what is to be said of their file. */
export interface LoadedCoded {
  readonly figures: readonly CodedFigure[];
  readonly unread: readonly UnreadFile[];
  /** How many rows each file has, and how many of them were taken. */
  readonly sheets: readonly {
    readonly file: string;
    readonly rows: number;
    readonly taken: number;
  }[];
}

/**
 * Reads a CSV of figures coded outside the parser, or all of a folder, in the order of their names;
 * none where the path is empty. Their bodies get level, kind and place by their names, and each body
 * one name, that of its reports. A file of which nothing can be taken is a finding under its name, and
 * the others are taken.
 *
 * Throws a `TypeError` where there is no such file or folder, and a `SyntaxError` where no file gives a
 * row: for a wrong header, an unknown encoding, or rows that are all wrong.
 */
export async function loadCoded(
  path: string,
  reports: readonly Pick<ReportSummary, "identity">[],
  codebook: Codebook,
): Promise<LoadedCoded> {
  const paths = path === "" ? [] : await sheetsAt(path);
  const sheets = await Promise.all(paths.map((path) => sheetOrError(path, codebook)));
  const errors = sheets.flatMap(({ error }) => error ?? []);
  if (errors.length > 0 && errors.length === sheets.length) throw joined(errors);
  const bodies = reports.map(({ identity }) => identity);
  const coded = sheets.flatMap(({ figures }) => figures);
  const { figures, findings } = nameCoded(coded, bodies, codebook.divisions);
  return {
    figures,
    sheets: sheets.map(({ id, rows, figures }) => ({ file: id, rows, taken: figures.length })),
    unread: [...sheets, { id: basename(path), findings }].filter(({ findings }) =>
      findings.length > 0
    ),
  };
}

/** The file, or the CSV files of the folder in the order of their names. */
async function sheetsAt(path: string): Promise<readonly string[]> {
  const info = await Deno.stat(path).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new TypeError(
      `Cannot load the coded figures "${resolve(path)}": there is no such file or folder`,
    );
  });
  if (!info.isDirectory) return [path];
  const entries = await Array.fromAsync(Deno.readDir(path));
  return entries.filter(({ isDirectory }) => !isDirectory).map(({ name }) => name)
    .filter((name) => /^[^.~].*\.csv$/i.test(name)).sort()
    .map((name) => join(path, name));
}

/** What could be taken of one file. */
interface CodedSheet {
  readonly id: string;
  readonly rows: number;
  readonly figures: readonly CodedFigure[];
  readonly findings: readonly Finding[];
  /** Why nothing could be taken. */
  readonly error: SyntaxError | undefined;
}

/** One broken file of a folder does not take the others with it. */
async function sheetOrError(path: string, codebook: Codebook): Promise<CodedSheet> {
  try {
    return await sheetAt(path, codebook);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { id: basename(path), rows: 0, figures: [], findings: [notTaken(path, error)], error };
  }
}

/** Each broken file has its say: who repairs the first alone meets the next. */
function joined(errors: readonly SyntaxError[]): SyntaxError {
  const rest = errors.length > SHOWN ? [`and ${errors.length - SHOWN} more files`] : [];
  const messages = errors.slice(0, SHOWN).map(({ message }) => message);
  return new SyntaxError([...messages, ...rest].join("\n"));
}

function notTaken(path: string, error: SyntaxError): Finding {
  const reason = error instanceof SheetError
    ? error.bilingual
    : { zh: error.message, en: error.message };
  return makeFinding("coded.file_invalid", {
    actual: basename(path),
    message: {
      zh: `${basename(path)} 未采用，其余编码文件照常读取：${reason.zh}。请改正后重新运行`,
      en: `${basename(path)} is not taken, the other files of codings are: ${reason.en}. ` +
        "Repair it and run again",
    },
  });
}

async function sheetAt(path: string, codebook: Codebook): Promise<CodedSheet> {
  const id = basename(path);
  refuseAmbiguous(join(basename(dirname(path)), id));
  const read = parseCoded(tableText(await Deno.readFile(path), id), codebook, id);
  const { figures, findings: places } = placeCoded(read.figures, codebook.divisions);
  const findings = [...read.findings, ...places];
  const faults = findings.filter(({ severity }) => severity === "error");
  const error = figures.length === 0 && faults.length > 0 ? nothingTaken(path, faults) : undefined;
  return { id, rows: read.rows, figures, findings, error };
}

/** A file of which nothing could be read is a slip of whoever gave it, as a wrong path is. */
function nothingTaken(path: string, faults: readonly Finding[]): SyntaxError {
  const first = faults.slice(0, SHOWN).map(({ message }) => message.en);
  const rest = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more`] : [];
  return new SyntaxError(
    `Cannot load the coded figures "${path}": no row could be taken:\n${
      [...first, ...rest].join("\n")
    }`,
  );
}

/** How many rows, and files, an error lists. */
const SHOWN = 5;
