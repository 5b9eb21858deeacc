import { type Finding, makeFinding, type Report, type Stated } from "@/model/mod.ts";
import { joinPages } from "@/read/mod.ts";
import { type Chapter, chaptersOf } from "@/text/mod.ts";
import type { ListedFile, NotListed } from "./listing.ts";
import { pageSeries } from "./page_series.ts";

/** What was made of a file of a folder. */
export interface ReadFile {
  readonly file: ListedFile;
  readonly made: readonly (Report | NotListed)[];
}

/** A file that made one report. */
interface Page {
  readonly name: string;
  readonly file: ListedFile;
  readonly report: Report;
}

type Read = (file: ListedFile, stated: Stated | undefined) => Promise<ReadFile["made"]>;
type Made = readonly (readonly [ListedFile, ReadFile["made"]])[];

/** Formats whose pages can be put one behind the other, and encodings that ASCII is a part of. */
const JOINED: readonly string[] = ["html", "txt"];
const WITH_ASCII: readonly string[] = ["utf-8", "gb18030", "big5"];
/** A report begins with its first or second chapter. */
const LATEST_BEGINNING = 2;

/**
 * Joins the pages of one article that were saved as files of their own: files that their names number,
 * of one issuer and year as far as they name them, where the chapters of each go on from those before.
 * The report takes the place of the first, the others are listed. Where a piece of a report is numbered
 * beside others, and nothing shows how they go on, each is said to be a part.
 *
 * @param read Makes a report of a file.
 */
export async function joinedPages(
  files: readonly ReadFile[],
  stated: ReadonlyMap<ListedFile, Stated>,
  read: Read,
): Promise<readonly ReadFile[]> {
  const replaced = new Map<ListedFile, ReadFile["made"]>();
  for (const series of pageSeries(files.flatMap(pageIn))) {
    const pages = likePages(series, stated);
    const [first] = pages as [Page];
    const made = isJoinable(pages)
      ? await joined(pages, (file) => read(file, stated.get(first.file)))
      : partsOf(pages);
    for (const [file, own] of made) replaced.set(file, own);
  }
  return files.map(({ file, made }) => ({ file, made: replaced.get(file) ?? made }));
}

function pageIn({ file, made: [report, ...others] }: ReadFile): readonly Page[] {
  const isOne = report !== undefined && "source" in report && others.length === 0;
  return isOne ? [{ name: file.name, file, report }] : [];
}

/** The first pages of a series that may be of one report. */
function likePages(
  series: readonly Page[],
  stated: ReadonlyMap<ListedFile, Stated>,
): readonly Page[] {
  const [first] = series as [Page];
  const other = series.findIndex((page, index) =>
    index > 0 &&
    (stated.has(page.file) || !isLike(page, first) || !isBehind(page, series[index - 1]!))
  );
  return other < 0 ? series : series.slice(0, other);
}

/** Whether a page names no other issuer, year or title than the first, and is no copy of it. */
function isLike({ report }: Page, { report: first }: Page): boolean {
  const isSame = (["issuer", "year"] as const).every((key) =>
    report.identity[key] === null || report.identity[key] === first.identity[key]
  );
  return isSame && report.source.sha256 !== first.source.sha256;
}

/** Whether no chapter of a page is one of the page before; which it has is not always known. */
function isBehind(page: Page, before: Page): boolean {
  const [first] = chaptersIn(page);
  const last = chaptersIn(before).at(-1);
  return first === undefined || last === undefined || first.number > last.number;
}

/** Whether the chapters of pages that can be joined are those of one report, without a gap. */
function isJoinable(pages: readonly Page[]): boolean {
  if (pages.length < 2) return false;
  const [{ report: { source: { format, encoding } } }] = pages as [Page];
  const isAlike = JOINED.includes(format) && WITH_ASCII.includes(encoding) &&
    pages.every(({ report: { source } }) =>
      source.format === format && source.encoding === encoding
    );
  return isAlike && pages.every((page, index) => {
    const first = chaptersIn(page)[0]?.number ?? Infinity;
    const last = chaptersIn(pages[index - 1] ?? page).at(-1)?.number;
    return index === 0 ? first <= LATEST_BEGINNING : first === last! + 1;
  });
}

function chaptersIn({ report }: Page): readonly Chapter[] {
  return chaptersOf(report.normalized.text);
}

async function joined(
  pages: readonly Page[],
  read: (file: ListedFile) => Promise<ReadFile["made"]>,
): Promise<Made> {
  const [first, ...others] = pages as [Page, ...Page[]];
  const format = first.report.source.format === "html" ? "html" : "txt";
  const bytes = async () =>
    joinPages(await Promise.all(pages.map(({ file }) => file.bytes())), format);
  const made = await read({ ...first.file, bytes });
  const names = pages.map(({ name }) => name);
  return [
    [first.file, made.map((one) => withFinding(one, joinedFinding(names)))],
    ...others.map(({ file, name }) =>
      [file, [{ id: name, findings: [joinedFinding(names)] }]] as const
    ),
  ];
}

/** Says of each page that it is a part, where one of them is a piece of a report. */
function partsOf(pages: readonly Page[]): Made {
  const isPiece = pages.some((page) =>
    page.report.findings.some(({ rule }) => rule === "identify.incomplete") ||
    (chaptersIn(page)[0]?.number ?? 0) > LATEST_BEGINNING
  );
  if (pages.length < 2 || !isPiece) return [];
  const finding = partFinding(pages.map(({ name }) => name));
  return pages.map(({ file, report }) => [file, [withFinding(report, finding)]]);
}

function withFinding<Made extends Report | NotListed>(made: Made, finding: Finding): Made {
  return { ...made, findings: [...made.findings, finding] };
}

function joinedFinding(names: readonly string[]): Finding {
  return makeFinding("load.joined_pages", {
    actual: names.join("; "),
    message: {
      zh: `同一篇报告的分页，已按次序合为一份读取：${names.join("、")}`,
      en: `The pages of one report, read as one in this order: ${names.join(", ")}`,
    },
  });
}

function partFinding(names: readonly string[]): Finding {
  return makeFinding("load.part", {
    actual: names.join("; "),
    message: {
      zh: `可能是同一篇报告的分页，但看不出如何接续，各自读取，不算读全：${names.join("、")}；` +
        "请核对，并按次序合为一个文件",
      en:
        `They may be the pages of one report, but nothing shows how they go on; each was read by ` +
        `itself, and is not whole: ${
          names.join(", ")
        }; compare them, and join them in one file in ` +
        "their order",
    },
  });
}
