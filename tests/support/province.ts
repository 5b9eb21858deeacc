/**
 * Makes the invented province: `deno task province [DIR]` writes its reports, and beside them, in
 * `DIR.truth`, what they state and what is planted in them.
 *
 * @module
 */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCommand } from "@/command/mod.ts";
import { callerFolder } from "@/model/mod.ts";
import { makeProvince, type Province } from "./province/make_province.ts";
import { truthOf } from "./province/truth.ts";

/** Where the province lies unless another folder is named; git ignores it. */
const OWN = fileURLToPath(new URL("../../data/examples/province", import.meta.url));

const USAGE = `Usage: deno task province [DIR]

  DIR     the folder to write, new or empty (default: data/examples/province)
  --help  print this and stop

What the reports state and what is planted in them is written beside it, in DIR.truth.`;

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs a command line, prints what was written or is wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, { usage: USAGE, read: folderIn, run: write, failed: 1 });
}

/** `null` where help is asked for. Throws a `TypeError` for a wrong command line. */
function folderIn(args: readonly string[]): string | null {
  const { values: { help }, positionals: [folder, ...others] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  if (help) return null;
  if (others.length > 0) {
    throw new TypeError(`Cannot write into "${[folder, ...others].join(" ")}": it takes one DIR`);
  }
  return folder === undefined ? OWN : resolve(callerFolder(), folder);
}

async function write(folder: string): Promise<number> {
  for (const path of [folder, `${folder}.truth`]) await makeRoom(path);
  const province = makeProvince();
  await writeProvince(province, folder);
  await writeFiles(`${folder}.truth`, truthOf(province));
  console.log(
    `${province.reports.length} reports in ${folder}, what they state in ${folder}.truth`,
  );
  return 0;
}

/** Writes the reports, and what the folder says of them. */
export async function writeProvince({ reports, notes }: Province, folder: string): Promise<void> {
  const files = reports.map(({ file, bytes }) => [file, bytes] as const);
  await writeFiles(folder, { ...Object.fromEntries(files), ...notes });
}

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = `${folder}/${name}`;
    await Deno.mkdir(dirname(path), { recursive: true });
    await (typeof content === "string"
      ? Deno.writeTextFile(path, content)
      : Deno.writeFile(path, content));
  }
}

/** Only what this script writes is written over. */
async function makeRoom(folder: string): Promise<void> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return [];
  });
  if (entries.length === 0) return;
  if (folder !== OWN && folder !== `${OWN}.truth`) {
    throw new TypeError(`Cannot write the province into "${folder}": it is not empty`);
  }
  await Deno.remove(folder, { recursive: true });
}
