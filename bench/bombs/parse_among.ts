import { loadCodebook } from "@/codebook/mod.ts";
import { loadFolder } from "@/load/load.ts";
import type { Frames } from "@/tabulate/mod.ts";
import { type CommandCost, watchCommand } from "../watch_command.ts";

const REPORTS = new URL("../../data/reports/", import.meta.url);
const codebook = loadCodebook();

/** What the state of the machine decides: it is tried again when something else has changed. */
const PASSING = ["read.too_slow", "read.out_of_memory", "load.failed"];

/** The moments at which a run is killed, as shares of what an undisturbed one takes. */
const KILLS = [0.1, 0.35, 0.6, 0.85];

/**
 * Reads hostile files with the reports of the project among them by `deno task parse`, and prints what it says,
 * takes and makes of them: the first time, again, after a file was added, and after it was killed.
 */
export async function parseAmong(bombs: string): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    const good = await copied(bombs, `${root}/reports`, `${root}/alone`);
    const first = await parsed("first", root, "store");
    console.log(first.out);
    const read = await framesIn(`${root}/reports`, `${root}/store`);
    printOutcomes(read.frames, namesIn(`${root}/reports`));
    const alone = await framesIn(`${root}/alone`, "");
    const own = good.map((name) => name.replace(/\.\w+$/, ""));
    const same = ownRows(read.frames, own) === ownRows(alone.frames, own);
    console.log(`figures of the ${own.length} good ones as without the others: ${said(same)}`);
    const again = await parsed("nothing changed", root, "store");
    console.log(`it says the same: ${said(lastLines(again.out) === lastLines(first.out))}`);
    for (const share of KILLS) {
      await parsed("killed", root, "killed", share * first.seconds * 1000);
    }
    await parsed("gone on", root, "killed");
    const resumed = await framesIn(`${root}/reports`, `${root}/killed`);
    console.log(
      `frames as those of the first: ${said(allRows(resumed.frames) === allRows(read.frames))}`,
    );
    await printAddition(root, read.frames);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Links the files into one folder, and copies the good ones into it and into another; returns their names. */
async function copied(bombs: string, among: string, alone: string): Promise<readonly string[]> {
  const good = namesIn(REPORTS);
  for (const folder of [among, alone]) {
    await Deno.mkdir(folder);
    for (const name of good) await Deno.copyFile(new URL(name, REPORTS), `${folder}/${name}`);
  }
  for (const name of namesIn(bombs).filter((name) => !good.includes(name))) {
    await Deno.symlink(await Deno.realPath(`${bombs}/${name}`), `${among}/${name}`);
  }
  return good;
}

async function parsed(
  what: string,
  root: string,
  store: string,
  killAfter?: number,
): Promise<CommandCost> {
  const command = ["task", "--quiet", "parse", `${root}/reports`, "--store", `${root}/${store}`];
  const options = killAfter === undefined ? {} : { killAfter };
  const cost = await watchCommand([...command, "--lang", "en", "--jobs", "2"], options);
  const { code, seconds, processors, memory, generations: [, parent = 0, child = 0] } = cost;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${processors.toFixed(1)} s of processors, status ${code}; ` +
      `at most ${mega(parent)} MB in the command, ${mega(child)} in a process that parses, ` +
      `${mega(memory)} in all at one moment; load ${Deno.loadavg()[0]!.toFixed(1)}`,
  );
  return cost;
}

/** Each file has one row, and each that was read is a report. */
function printOutcomes({ files, reports, findings }: Frames, names: readonly string[]): void {
  const rows = files.getColumn("file").toArray().map(String);
  const once = names.filter((name) => rows.filter((row) => row === name).length === 1);
  const statuses = counted(files.getColumn("status").toArray());
  const rules = counted(files.getColumn("rule").toArray().filter((rule) => rule !== null));
  console.log(
    `of ${names.length} files ${once.length} have one row in "files", of ${rows.length} rows; ` +
      `${statuses}; ${rules}; ${reports.height} reports, ${findings.height} findings`,
  );
}

/** Only files whose result may pass, and the added one, are read when one is added. */
async function printAddition(root: string, { files }: Frames): Promise<void> {
  const text = "青石县2019年政府信息公开工作年度报告\n2019年，收到政府信息公开申请12件。";
  await Deno.writeTextFile(`${root}/reports/one_more.txt`, text);
  const { known, of } = await framesIn(`${root}/reports`, `${root}/store`);
  const passing = files.getColumn("rule").toArray().filter((rule) =>
    PASSING.includes(String(rule))
  );
  console.log(
    `a file added: ${
      of - known
    } of ${of} files were read; what became of ${passing.length} may pass`,
  );
}

/** The frames of a folder, and how many of its files a store has. */
async function framesIn(reports: string, store: string) {
  let known = 0;
  let of = 0;
  let isFirst = true;
  const onFile = (done: number, all: number) => {
    if (isFirst) [known, of, isFirst] = [done, all, false];
  };
  const { frames } = await loadFolder({ reports, years: [2008, 2030], store }, codebook, {
    onFile,
  });
  return { frames, known, of };
}

function ownRows({ figures }: Frames, own: readonly string[]): string {
  return JSON.stringify(
    figures.toRecords().filter(({ report }) => own.includes(String(report))),
  );
}

function allRows(frames: Frames): string {
  return Object.values(frames).map((frame) => frame.writeCSV().toString()).join("\n");
}

/** Without progress, which differs. */
function lastLines(out: string): string {
  return out.slice(out.lastIndexOf("Files: "));
}

function counted(values: readonly unknown[]): string {
  return Object.entries(Object.groupBy(values, String))
    .map(([value, rows = []]) => `${value} ${rows.length}`).join(", ");
}

function namesIn(folder: string | URL): readonly string[] {
  return Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(0);
const said = (isSo: boolean) => isSo ? "yes" : "NO";
