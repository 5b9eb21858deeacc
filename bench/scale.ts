/**
 * `deno task bench:scale FOLDER [COUNT] [JOBS]`: makes so many reports in a folder, where that is not there yet,
 * reads them into a store beside it, and times this and what comes after: nothing changed, a report more, a
 * report less.
 *
 * @module
 */
import { resolve } from "node:path";
import { callerFolder } from "@/model/mod.ts";
import { makeReports } from "./scale/make_reports.ts";
import { watchCommand } from "./watch_command.ts";

const [folder = "", count = "2000", jobs = "2"] = Deno.args;
if (![count, jobs].every((number) => /^[1-9]\d*$/.test(number)) || folder === "") {
  throw new TypeError("Usage: deno task bench:scale FOLDER [COUNT] [JOBS]");
}
const reports = resolve(callerFolder(), folder);
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
  const command = ["task", "--quiet", "parse", reports, "--store", store, "--jobs", jobs];
  const { code, seconds, processors, memory } = await watchCommand(command, { isShown: true });
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${processors.toFixed(1)} s of processors, ` +
      `${Math.round(memory / 1e6)} MB, status ${code}, load ${Deno.loadavg()[0]!.toFixed(1)}`,
  );
}
