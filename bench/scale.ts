/**
 * `deno task bench:scale FOLDER [COUNT] [JOBS]`: makes so many reports in a folder, where that is not there yet,
 * reads them as a project into a store beside it, and times this and what comes after: nothing changed, a report
 * more, changed, corrected, a report less. The folder is left as it was.
 *
 * @module
 */
import { resolve } from "node:path";
import { callerFolder } from "@/model/mod.ts";
import { hashOf } from "@/store/mod.ts";
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
const project = `${reports}.project`;
for (const old of [store, project]) await Deno.remove(old, { recursive: true }).catch(() => {});
for (const own of ["codings", "corrections"]) {
  await Deno.mkdir(`${project}/${own}`, { recursive: true });
}
await Deno.symlink(reports, `${project}/reports`);
await Deno.writeTextFile(`${project}/gongkai.json`, "{}");
await timed("first");
await timed("nothing changed");
const one = `${reports}/one_more.txt`;
await Deno.writeTextFile(
  one,
  "青石县人民政府2019年政府信息公开工作年度报告\n2019年，收到政府信息公开申请7件。",
);
await timed("one more");
await Deno.writeTextFile(one, "此外，收到行政复议申请3件。", { append: true });
await timed("one changed");
await Deno.writeTextFile(`${project}/corrections/one_more.csv`, await correction());
await timed("one correction");
await Deno.remove(`${project}/corrections/one_more.csv`);
await Deno.remove(one);
await timed("one less");
let size = 0;
for (const path of ["store.sqlite", "store.sqlite-wal"]) {
  size += await Deno.stat(`${store}/${path}`).then(({ size }) => size, () => 0);
}
console.log(`store.sqlite ${(size / 1e6).toFixed(1)} MB`);

/** Corrects the requests that the report states. */
async function correction(): Promise<string> {
  const columns =
    "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256";
  const sha256 = hashOf(await Deno.readFile(one));
  return `${columns}\napplications.received,all,total,7,8,misprint,A. Reader,2026-01-31,${sha256}\n`;
}

/** A process of its own, with the memory of it and its children at their highest. */
async function timed(what: string): Promise<void> {
  const command = ["task", "--quiet", "parse", project, "--store", store, "--jobs", jobs];
  const { code, seconds, processors, memory } = await watchCommand(command, { isShown: true });
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${processors.toFixed(1)} s of processors, ` +
      `${Math.round(memory / 1e6)} MB, status ${code}, load ${Deno.loadavg()[0]!.toFixed(1)}`,
  );
}
