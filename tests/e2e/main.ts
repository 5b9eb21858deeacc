/**
 * The command `deno task e2e`: what needs a browser, poppler, Python, R, Spark or an installation anew. It installs what it needs where it
 * can, says what it had to skip and why, runs every `tests/e2e/*_test.ts`, and closes with the count.
 *
 * `--repeats N` sets how often the notebook of 100 cells runs in each place (default: 5), `--kills N` how
 * often a run is killed (default: 10) and `--seed N` when; `--only NAME` takes the test files whose name
 * begins so.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findTools } from "./_tools.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OUT = `${ROOT}out/e2e`;

/** Holds Playwright, too, which the project's own lock leaves out: every command would download it. */
const LOCK = "tests/e2e/deno.lock";

Deno.exit(await main());

async function main(): Promise<number> {
  const { values: { repeats, kills, seed, only } } = parseArgs({
    args: Deno.args,
    options: {
      repeats: { type: "string", default: "5" },
      kills: { type: "string", default: "10" },
      seed: { type: "string", default: "16" },
      only: { type: "string", default: "" },
    },
  });
  const missing = await findTools(`${ROOT}.venv`, OUT);
  for (const [tool, reason] of Object.entries(missing)) {
    if (reason !== undefined) console.log(`Skips ${tool}: ${reason}`);
  }
  const names = Array.from(Deno.readDirSync(`${ROOT}tests/e2e`), ({ name }) => name).sort();
  const files = names.filter((name) => name.endsWith("_test.ts") && name.startsWith(only));
  const { code, log } = await test(files.map((name) => `tests/e2e/${name}`), {
    GONGKAI_E2E_MISSING: JSON.stringify(missing),
    GONGKAI_E2E_REPEATS: repeats,
    GONGKAI_E2E_KILLS: kills,
    GONGKAI_E2E_SEED: seed,
  });
  const count = (what: string) =>
    /(\d+)/.exec(new RegExp(`\\d+ ${what}`).exec(log)?.[0] ?? "0")![0];
  console.log(`${count("passed")} passed, ${count("failed")} failed, ${count("ignored")} skipped`);
  return code;
}

/** Runs the files, shows what they print and returns the line of the summary. */
async function test(
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly log: string }> {
  const tests = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--config", await writeConfig(), "--lock", LOCK, ...files],
    cwd: ROOT,
    env: { ...env, NO_COLOR: "1" },
    stdout: "piped",
  }).spawn();
  let summary = "";
  for await (const text of tests.stdout.pipeThrough(new TextDecoderStream())) {
    await Deno.stdout.write(new TextEncoder().encode(text));
    summary = /^(?:ok|FAILED) \| .*$/m.exec(text)?.[0] ?? summary;
  }
  return { code: (await tests.status).code, log: summary };
}

/** The project's settings without the one that keeps these tests out of `deno test`. */
async function writeConfig(): Promise<string> {
  const settings = await Deno.readTextFile(`${ROOT}deno.json`);
  const folder = `${OUT}/config`;
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(
    `${folder}/deno.json`,
    settings.replaceAll('"./', '"../../../').replace(
      /^ {2}"(?:exclude|test)":.*$/gm,
      "",
    ),
  );
  return `${folder}/deno.json`;
}
