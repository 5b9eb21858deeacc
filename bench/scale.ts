/**
 * `deno task bench:scale FOLDER [COUNT] [JOBS]`: makes so many reports in a folder that is not there yet, reads
 * them into a store beside it, and times this and what comes after: nothing changed, a report more.
 *
 * @module
 */
import { resolve } from "node:path";
import { makeReports } from "./scale/make_reports.ts";

const [folder = "", count = "2000", jobs = "2"] = Deno.args;
const root = new URL("../", import.meta.url).pathname;
const reports = resolve(folder);
const store = `${reports}.store.${jobs}`;
if (!await Deno.stat(reports).then(() => true, () => false)) {
  await makeReports(reports, Number(count));
}
await Deno.remove(store, { recursive: true }).catch(() => {});
await timed("first");
await timed("nothing changed");
const one = `${reports}/one_more.txt`;
await Deno.writeTextFile(
  one,
  "青石县人民政府2019年政府信息公开工作年度报告\n2019年，收到政府信息公开申请7件。",
);
await timed("one more");
await Deno.remove(one);
await timed("one less");
let size = 0;
for (const path of ["store.sqlite", "store.sqlite-wal"]) {
  size += await Deno.stat(`${store}/${path}`).then(({ size }) => size, () => 0);
}
console.log(`store.sqlite ${(size / 1e6).toFixed(1)} MB`);

/** A process of its own, with the memory of it and its children at their highest. */
async function timed(what: string): Promise<void> {
  const [start, before] = [performance.now(), secondsOfChildren()];
  const process = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "parse", reports, "--store", store, "--jobs", jobs],
    cwd: root,
    stdout: "inherit",
  }).spawn();
  let most = 0;
  const timer = setInterval(() => most = Math.max(most, residentOf(process.pid)), 200);
  const { code } = await process.status;
  clearInterval(timer);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const used = (secondsOfChildren() - before).toFixed(1);
  console.log(
    `${what}: ${seconds} s, ${used} s of processors, ${
      Math.round(most / 1e6)
    } MB, status ${code}, ` +
      `load ${Deno.loadavg()[0]!.toFixed(1)}`,
  );
}

/** What processes that have ended took of the processors, in seconds (Linux): a busy machine does not count. */
function secondsOfChildren(): number {
  const fields = Deno.readTextFileSync("/proc/self/stat").split(") ")[1]!.split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Resident memory of a process and those that it started, in bytes (Linux). */
function residentOf(root: number): number {
  const parents = new Map<number, { parent: number; pages: number }>();
  for (const { name } of Deno.readDirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = Deno.readTextFileSync(`/proc/${name}/stat`).split(") ")[1]!.split(" ");
      const pages = Number(Deno.readTextFileSync(`/proc/${name}/statm`).split(" ")[1]);
      parents.set(Number(name), { parent: Number(stat[1]), pages });
    } catch {
      // It has ended.
    }
  }
  const isOwn = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && isOwn(parents.get(pid)!.parent));
  return [...parents].filter(([pid]) => isOwn(pid)).reduce(
    (sum, [, { pages }]) => sum + pages * 4096,
    0,
  );
}
