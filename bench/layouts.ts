/**
 * How long a report takes in each layout that its tables may come in: the least of several rounds, for
 * all forms of the codebook together. Run by `deno task bench:layouts [FOLDER…]`; further checkouts of
 * the project take turns with this one on the same files, so that a busy machine slows all alike.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCodebook } from "@/codebook/mod.ts";
import { layouts } from "../tests/support/layouts.ts";
import { reportOf } from "../tests/support/matrix.ts";
import { printedForms } from "../tests/support/printed_forms.ts";

const ROUNDS = 3;

/** Parses every file of the folder it is given, some times over, and prints milliseconds a layout. */
const CODE = `
  import { loadCodebook } from "@/codebook/mod.ts";
  import { reportParser } from "@/pipeline.ts";

  const parse = reportParser(loadCodebook());
  const least = {};
  for (const { layout, name, path } of JSON.parse(Deno.readTextFileSync(Deno.args[0]))) {
    const times = [];
    for (let round = 0; round < 4; round++) {
      const bytes = Deno.readFileSync(path);
      const start = performance.now();
      await parse(bytes, name);
      times.push(performance.now() - start);
    }
    least[layout] = (least[layout] ?? 0) + Math.min(...times);
  }
  console.log(JSON.stringify(least));
`;

const files = await Deno.makeTempDir();
try {
  const list = await writeReports(files);
  const folders = [fileURLToPath(new URL("../", import.meta.url)), ...Deno.args];
  const least = folders.map((): Record<string, number> => ({}));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [nth, folder] of folders.entries()) {
      for (const [layout, time] of Object.entries(await timesIn(folder, list))) {
        least[nth]![layout] = Math.min(least[nth]![layout] ?? Infinity, time);
      }
    }
  }
  print(least, folders);
} finally {
  await Deno.remove(files, { recursive: true });
}

/** Writes each form in each layout, and returns the path of the list of the files. */
async function writeReports(folder: string): Promise<string> {
  const written: unknown[] = [];
  for (const form of printedForms(loadCodebook())) {
    for (const [layout, write] of Object.entries(layouts)) {
      const { name, bytes } = await write(reportOf(form));
      const path = join(folder, String(written.length));
      await Deno.writeFile(path, bytes);
      written.push({ layout, name, path });
    }
  }
  const list = join(folder, "list.json");
  await Deno.writeTextFile(list, JSON.stringify(written));
  return list;
}

async function timesIn(folder: string, list: string): Promise<Record<string, number>> {
  const script = await Deno.makeTempFile({ dir: folder, prefix: ".bench-", suffix: ".ts" });
  try {
    await Deno.writeTextFile(script, CODE);
    const command = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", script, list],
      cwd: folder,
      env: { NO_COLOR: "1" },
    });
    const { success, stdout, stderr } = await command.output();
    if (!success) throw new Error(`Cannot time "${folder}": ${new TextDecoder().decode(stderr)}`);
    return JSON.parse(new TextDecoder().decode(stdout));
  } finally {
    await Deno.remove(script);
  }
}

/** A row a layout: milliseconds a report in each checkout. */
function print(least: readonly Record<string, number>[], folders: readonly string[]): void {
  const forms = printedForms(loadCodebook()).length;
  console.log(["milliseconds a report".padEnd(22), ...folders].join("  "));
  for (const layout of Object.keys(layouts)) {
    const times = least.map((of) => (of[layout]! / forms).toFixed(1).padStart(8));
    console.log([layout.padEnd(22), ...times].join("  "));
  }
}
