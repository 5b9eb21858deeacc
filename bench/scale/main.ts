/**
 * The command `deno task bench:corpus N FOLDER [SEED]`: writes N invented reports into a folder that is not
 * there yet, and says how long it took and how large they are.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { callerFolder } from "@/model/mod.ts";
import { makeReports } from "./make_reports.ts";

const [count = "", name = "", seed = "1"] = Deno.args;
const folder = resolve(callerFolder(), name);
if (![count, seed].every((number) => /^[1-9]\d*$/.test(number)) || name === "") {
  throw new TypeError("Usage: deno task bench:corpus N FOLDER [SEED]");
}
if (existsSync(folder)) throw new TypeError(`Cannot write reports into "${folder}": it is there`);
const start = performance.now();
const { reports, bytes } = await makeReports(folder, Number(count), Number(seed));
const seconds = (performance.now() - start) / 1000;
console.log(`${reports} reports, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s`);
