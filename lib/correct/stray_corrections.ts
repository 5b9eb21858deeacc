import { type FileRecord, type Finding, makeFinding, nearest, reportId } from "@/model/mod.ts";

/** A file of corrections, and what is to be said of it. */
export interface StrayCorrections {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** How many ids a finding proposes. */
const SHOWN = 3;

/**
 * The files of corrections that are named like no file that was read, or refused, and no report of
 * it: their corrections would be lost in silence. `names` are their paths without `.csv`.
 *
 * @example
 * ```ts
 * import { strayCorrections } from "@/correct/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const file = { file: "2018/年报.docx", reports: ["2018/年报"] };
 * assertEquals(strayCorrections(["2018/年报", "2018/年报.docx"], [file]), []);
 * const [stray] = strayCorrections(["年报2018"], [file]);
 * assertEquals(stray?.id, "corrections/年报2018.csv");
 * assertEquals(stray?.findings[0]?.proposal, "2018/年报");
 * ```
 */
export function strayCorrections(
  names: readonly string[],
  files: readonly Pick<FileRecord, "file" | "reports">[],
): readonly StrayCorrections[] {
  if (names.length === 0) return [];
  const known = new Set(files.flatMap(({ file, reports }) => [file, reportId(file), ...reports]));
  const ids = [...new Set(files.flatMap(({ reports }) => reports))];
  return names.filter((name) => !known.has(name)).map((name) => ({
    id: `corrections/${name}.csv`,
    findings: [strayFinding(name, nearest(name, ids, SHOWN))],
  }));
}

function strayFinding(name: string, like: readonly string[]): Finding {
  const list = like.join(", ");
  const [zh, en] = list === ""
    ? ["", ""]
    : [`；最接近的报告标识是 ${list}`, `; the nearest ids are ${list}`];
  return makeFinding("correct.no_report", {
    actual: name,
    proposal: like[0] ?? null,
    message: {
      zh: `corrections/${name}.csv 未采用：没有这份报告${zh}。请把文件改名为报告的标识加 .csv`,
      en: `corrections/${name}.csv is not used: there is no such report${en}. Name the file like ` +
        "its report, with .csv",
    },
  });
}
