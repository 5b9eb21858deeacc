/**
 * What is read from scans: invented reports in the form of 2021 are printed, scanned at 150 and 300 dpi
 * by a clean and a poor scanner, and recognized. Run by `deno task bench:ocr`; `--reports 4` makes more
 * of them, `--dpi 100` scans them at another resolution, `--list` names what was read wrong. It takes
 * Chromium with a Chinese font, poppler and ImageMagick, and installs what OCR takes.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Figure, Report } from "@/model/mod.ts";
import { scanner } from "@/ocr/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { DEGRADATIONS, degradedScan } from "./ocr/degraded_scan.ts";
import { inventedReport } from "./ocr/invented_report.ts";
import { seededRandom } from "./mutation/random.ts";

const FONTS = ["Noto Serif CJK SC", "Noto Sans CJK SC"];

const { reports, dpi, list } = parseArgs({
  options: {
    reports: { type: "string", default: "3" },
    dpi: { type: "string", multiple: true, default: ["150", "300"] },
    list: { type: "boolean", default: false },
  },
}).values;

/** What became of the cells of some reports. */
interface Tally {
  pages: number;
  cells: number;
  right: number;
  wrong: number;
  lost: number;
  /** Wrong, with a confidence that no finding is made of. */
  sure: number;
  /** Of the right ones, and of those that are wrong or lost, how many a finding marks as doubtful. */
  rightDoubtful: number;
  wrongDoubtful: number;
  /** Wrong or lost, and in no finding but notes: in a sum, and elsewhere. */
  silentInSums: number;
  silentElsewhere: number;
  seconds: number;
}

const parse = reportParser(loadCodebook());
await using scans = scanner("on");
const tallies = new Map<string, Tally>();
for (let seed = 1; seed <= Number(reports); seed++) {
  const invented = inventedReport(seededRandom(seed), FONTS[seed % FONTS.length]!);
  for (const resolution of dpi.map(Number)) {
    for (const degradation of DEGRADATIONS) {
      const bytes = await degradedScan(invented.html, resolution, degradation);
      const start = performance.now();
      const pages = (await scans.scan(bytes))!;
      const seconds = (performance.now() - start) / 1000;
      const report = await parse(bytes, `r${seed}.pdf`, undefined, pages);
      const name = `${resolution} dpi, ${degradation.name}`;
      const tally = tallies.get(name) ?? emptyTally();
      tallies.set(name, tally);
      tally.pages += pages.length;
      tally.seconds += seconds;
      for (const [cell, printed] of invented.cells) {
        count(tally, report, cell, Number(printed), name);
      }
    }
  }
}
console.log([
  "scan                 pages    cells    right    wrong     lost     sure",
  "doubtful: right  wrong  silent: sums  elsewhere  s/page",
].join("  "));
for (const [name, tally] of tallies) {
  const { pages, cells, right, wrong, lost, seconds } = tally;
  const counts = [pages, cells, right, wrong, lost, tally.sure];
  const marks = [tally.rightDoubtful, tally.wrongDoubtful];
  const silent = [tally.silentInSums, tally.silentElsewhere];
  const rows = [...counts, ...marks, ...silent].map((value) => String(value).padStart(7));
  console.log(name.padEnd(18), ...rows, (seconds / pages).toFixed(1).padStart(7));
}
console.log(`Peak memory of the process that recognizes: ${await peakOfChildren()} MB`);

function emptyTally(): Tally {
  return {
    ...{
      pages: 0,
      cells: 0,
      right: 0,
      wrong: 0,
      lost: 0,
      sure: 0,
      rightDoubtful: 0,
      wrongDoubtful: 0,
    },
    ...{ silentInSums: 0, silentElsewhere: 0, seconds: 0 },
  };
}

function count(tally: Tally, report: Report, cell: string, printed: number, name: string): void {
  const [code, applicant] = cell.split("/") as [string, Figure["applicant"]];
  const right = code === "admin.fees.amount" ? printed * 10_000 : printed;
  const figure = report.figures.find((one) =>
    one.code === code && one.applicant === applicant && one.where === "table" && one.preferred
  );
  const grave = report.findings.filter(({ severity }) => severity !== "note");
  const marks = grave.filter(({ rule, codes, places = [], span }) =>
    // A table whose labels cannot be read is refused as a whole.
    figure === undefined && rule === "table.refused" || codes.includes(code) ||
    places.some((place) => place.code === code) ||
    figure !== undefined && span !== null && span.start < figure.span.end &&
      span.end > figure.span.start
  );
  const isDoubtful = marks.some(({ rule, span }) =>
    rule === "read.doubtful" && span!.start === figure?.span.start
  );
  tally.cells++;
  if (figure?.value === right) {
    tally.right++;
    if (isDoubtful) tally.rightDoubtful++;
    return;
  }
  if (figure === undefined || figure.value === null) tally.lost++;
  else {
    tally.wrong++;
    if (!isDoubtful) tally.sure++;
  }
  if (isDoubtful) tally.wrongDoubtful++;
  const isInSum = !/^(?:documents|admin)\./.test(code);
  if (marks.length === 0 && isInSum) tally.silentInSums++;
  if (marks.length === 0 && !isInSum) tally.silentElsewhere++;
  if (!list) return;
  const rules = [...new Set(marks.map(({ rule }) => rule))].join(", ");
  console.log(
    `${name}: ${cell}: ${right}, read "${figure?.printed}" (${figure?.confidence}): ${rules}`,
  );
}

/** The most memory that a child process of this one has had, in millions of bytes. */
async function peakOfChildren(): Promise<number | null> {
  let peak: number | null = null;
  for (const { name } of Deno.readDirSync("/proc")) {
    const status = await Deno.readTextFile(`/proc/${name}/status`).catch(() => "");
    if (!status.includes(`\nPPid:\t${Deno.pid}\n`)) continue;
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    peak = Math.max(peak ?? 0, Math.round(kilobytes / 1000));
  }
  return peak;
}
