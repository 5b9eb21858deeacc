import { type Bilingual, type Language, wordsIn } from "@/model/mod.ts";
import type { Reading, ReadingCounts, RefusedFile } from "./reading.ts";

/** How a run ended. */
export interface RunEnd {
  readonly reading: Reading | null;
  /** How many notebooks the page has, and how many of them earlier runs left. */
  readonly notebooks: number;
  readonly earlier: number;
  /** The names of those that did not come to their end. */
  readonly failed: readonly string[];
  readonly charts: number;
  /** The folder that was written. */
  readonly out: string;
  readonly milliseconds: number;
}

/** How many refused files a summary names. */
const SHOWN = 20;

/**
 * What a run read, refused, found, ran and wrote, a line each, for terminal and page.
 *
 * @example
 * ```ts
 * import { summaryText } from "@/run/summary_text.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const end = { reading: null, earlier: 0, failed: ["03_x"], out: "/p/out", milliseconds: 61_000 };
 * assertEquals(summaryText({ ...end, notebooks: 10, charts: 27 }, "en"), [
 *   "Notebooks: 10, of which not to the end: 03_x; charts: 27",
 *   "Frames: /p/out/frames; charts: /p/out/charts",
 *   "Time: 61 s",
 * ]);
 * ```
 */
export function summaryText(end: RunEnd, lang: Language): readonly string[] {
  const lines = [...end.reading === null ? [] : readingLines(end.reading), ...endLines(end)];
  return lines.flatMap((line) => wordsIn(line, lang).split("\n"));
}

/** What was read, and why no report could be; `placeOf` says where a frame is that names the rest. */
export function readingText(
  reading: ReadingCounts,
  lang: Language,
  placeOf = inFrames,
): readonly string[] {
  return readingLines(reading, placeOf).flatMap((line) => wordsIn(line, lang).split("\n"));
}

/** Where a run writes a frame. */
const inFrames = (frame: string) => `frames/${frame}.csv`;

function readingLines(
  { files, refused, ...read }: ReadingCounts,
  placeOf = inFrames,
): readonly Bilingual[] {
  const { parsed, coded, findings, sheets, corrections } = read;
  return [
    filesLine(files),
    ...refusedLines(refused, placeOf("files")),
    {
      zh: `报告 ${parsed.reports} 份，数值 ${parsed.figures} 个` +
        (coded.reports > 0 ? `；编码 ${coded.reports} 份，数值 ${coded.figures} 个` : ""),
      en: `Reports: ${parsed.reports}, figures: ${parsed.figures}` +
        (coded.reports > 0 ? `; coded reports: ${coded.reports}, figures: ${coded.figures}` : ""),
    },
    ...sheets.map(({ file, rows, taken }) => ({
      zh: `编码文件 ${file}：${rows} 行，采用 ${taken} 行`,
      en: `Codings ${file}: ${taken} of ${rows} rows taken`,
    })),
    ...correctionLines(corrections, placeOf("findings")),
    {
      zh: `问题：错误 ${findings.error} 个，警告 ${findings.warning} 个，提示 ${findings.note} 个`,
      en:
        `Findings: errors ${findings.error}, warnings ${findings.warning}, notes ${findings.note}`,
    },
  ];
}

function correctionLines(
  { taken, left }: ReadingCounts["corrections"],
  place: string,
): readonly Bilingual[] {
  if (taken + left === 0) return [];
  const [zh, en] = left === 0 ? ["", ""] : [`，见 ${place}`, `: ${place}`];
  return [{
    zh: `更正：采用 ${taken} 处，未采用 ${left} 处${zh}`,
    en: `Corrections: ${taken} taken, ${left} not${en}`,
  }];
}

const STATUSES = [
  ["read", "读取", "read"],
  ["joined", "并入另一文件的报告", "joined to another"],
  ["refused", "不能读取", "refused"],
  ["other_text", "不是报告", "another text"],
  ["outside_years", "不在所取年份", "outside the years"],
  ["passed_over", "按名称略过", "passed over by name"],
] as const;

function filesLine(files: Reading["files"]): Bilingual {
  const shown = STATUSES.filter(([status]) => status === "read" || files[status] > 0);
  const all = Object.values(files).reduce((sum, count) => sum + count, 0);
  return {
    zh: `文件 ${all} 个：${shown.map(([status, zh]) => `${zh} ${files[status]}`).join("，")}`,
    en: `Files: ${all}: ${shown.map(([status, , en]) => `${en} ${files[status]}`).join(", ")}`,
  };
}

function refusedLines(refused: readonly RefusedFile[], place: string): readonly Bilingual[] {
  const rest = refused.length - SHOWN;
  return [
    ...refused.slice(0, SHOWN).map(({ file, zh, en }) => ({
      zh: `  ${file}：${zh}`,
      en: `  ${file}: ${en}`,
    })),
    ...rest <= 0 ? [] : [{
      zh: `  另有 ${rest} 个，见 ${place}`,
      en: `  and ${rest} more: ${place}`,
    }],
  ];
}

function endLines(end: RunEnd): readonly Bilingual[] {
  const { notebooks, earlier, failed, charts, out, milliseconds } = end;
  const ran = notebooks - earlier;
  const isPart = earlier > 0;
  const names = failed.join(", ");
  const seconds = Math.round(milliseconds / 1000);
  return [
    {
      zh:
        `笔记本 ${notebooks} 个${isPart ? `（本次 ${ran} 个，其余是以前运行的）` : ""}，${
          failed.length === 0 ? "全部跑完" : `没有跑完的：${names}`
        }；` +
        `图 ${charts} 幅`,
      en: `Notebooks: ${notebooks}${
        isPart ? ` (${ran} of this run, the others of earlier runs)` : ""
      }, ${
        failed.length === 0 ? "all run to the end" : `of which not to the end: ${names}`
      }; charts: ${charts}`,
    },
    {
      zh: `数据表：${out}/frames；图：${out}/charts`,
      en: `Frames: ${out}/frames; charts: ${out}/charts`,
    },
    { zh: `用时 ${seconds} 秒`, en: `Time: ${seconds} s` },
  ];
}
