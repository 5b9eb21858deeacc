/**
 * The command `deno task lab`: opens the notebooks in JupyterLab.
 *
 * @module
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { whenParentEnds } from "@/kernel/mod.ts";
import { callerFolder, printable } from "@/model/mod.ts";
import { linkLibrary, projectAt } from "@/project/mod.ts";
import { makeEnvironment } from "./environment.ts";
import { labArguments } from "./lab_arguments.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SERVE = fileURLToPath(new URL("serve.py", import.meta.url));

const USAGE = `Usage: deno task lab [DIR] [options of JupyterLab]

  DIR              a project (deno task new): its notebooks are opened, else the library's
  --no-browser     do not open a browser
  --port 8890      another port
  --ip 0.0.0.0     for other machines, too, as from a container (default: 127.0.0.1)
  --help           print this and stop

JupyterLab ends with this command, and its kernels with it.`;

/** The exit statuses: all went well, JupyterLab did not start. */
const [WELL, FAILED] = [0, 1];

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  const { folder, help, options } = labArguments(args, Deno.uid());
  try {
    if (help) {
      console.log(USAGE);
      return WELL;
    }
    const notebooks = folder === null ? `${ROOT}notebooks` : notebooksOf(folder);
    const python = await makeEnvironment(`${ROOT}.venv`, { onStep: console.error });
    return await served(python, notebooks, options);
  } catch (error) {
    console.error(printable(error instanceof Error ? error.message : String(error)));
    return FAILED;
  }
}

function notebooksOf(folder: string): string {
  const project = projectAt(resolve(callerFolder(), folder));
  linkLibrary(project.root);
  return project.notebooks;
}

/** Runs JupyterLab until it ends, or this process is asked to. */
async function served(python: string, cwd: string, options: readonly string[]): Promise<number> {
  // Where a run keeps what it read, its notebooks find it when they are opened.
  const store = Deno.env.get("GONGKAI_STORE") ?? resolve(cwd, "../out/.store");
  const lab = new Deno.Command(python, {
    args: [SERVE, ...options],
    cwd,
    env: { GONGKAI_LAB: String(Deno.pid), GONGKAI_STORE: store },
  }).spawn();
  const end = () => lab.kill("SIGTERM");
  whenParentEnds(end);
  // Ctrl-C goes to JupyterLab, too, which asks back and stops its kernels.
  Deno.addSignalListener("SIGINT", () => {});
  if (Deno.build.os !== "windows") {
    for (const signal of ["SIGTERM", "SIGHUP"] as const) Deno.addSignalListener(signal, end);
  }
  return (await lab.status).code;
}
