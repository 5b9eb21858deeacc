/**
 * The command `deno task html`: renders the executed notebooks as pages.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { callerFolder, printable } from "@/model/mod.ts";
import { makeEnvironment } from "./environment.ts";
import { exportHtml } from "./export_html.ts";
import { type HtmlArguments, htmlArguments } from "./html_arguments.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const USAGE = `Usage: deno task html [DIR] [options]

Renders the notebooks that deno task notebooks has executed as HTML, by nbconvert.

  DIR              a project (deno task new): its out/ is taken, else the library's
  --out DIR        the folder of another run; pages go to html/ in it
  --help           print this and stop`;

/** The exit statuses: all went well, a step failed, the command line is wrong. */
const [WELL, FAILED, MISUSED] = [0, 1, 2];

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs a command line, prints the pages or what is wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  let options: HtmlArguments;
  try {
    options = htmlArguments(args, callerFolder(), ROOT);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    return MISUSED;
  }
  if (options.help) {
    console.log(USAGE);
    return WELL;
  }
  return await render(options.out);
}

async function render(out: string): Promise<number> {
  try {
    const python = await makeEnvironment(`${ROOT}.venv`, { onStep: console.error });
    for (const page of await exportHtml(python, out)) console.log(page);
    return WELL;
  } catch (error) {
    console.error(messageOf(error));
    return FAILED;
  }
}

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}
