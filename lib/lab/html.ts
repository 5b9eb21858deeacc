/**
 * The command `deno task html`: renders the executed notebooks as pages.
 *
 * @module
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { callerFolder } from "@/model/mod.ts";
import { makeEnvironment } from "./environment.ts";
import { exportHtml } from "./export_html.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const usage = `Usage: deno task html [options]

Renders the notebooks that deno task notebooks has executed as HTML, by nbconvert.

  --out DIR        the folder of the run (default: out); pages go to html/ in it
  --help           print this and stop`;

/** The exit statuses: all went well, a step failed, the command line is wrong. */
const [WELL, FAILED, MISUSED] = [0, 1, 2];

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  let values: { readonly out: string; readonly help: boolean };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        out: { type: "string", default: "" },
        help: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return MISUSED;
  }
  if (values.help) {
    console.log(usage);
    return WELL;
  }
  return await render(values.out);
}

async function render(folder: string): Promise<number> {
  const cwd = callerFolder();
  const out = folder === "" ? resolve(ROOT, "out") : resolve(cwd, folder);
  try {
    const python = await makeEnvironment(`${ROOT}.venv`, { onStep: console.error });
    for (const page of await exportHtml(python, out)) console.log(page);
    return WELL;
  } catch (error) {
    console.error((error as Error).message);
    return FAILED;
  }
}
