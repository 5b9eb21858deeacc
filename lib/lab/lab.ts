/**
 * The command `deno task lab`: opens JupyterLab in `notebooks/`. Further arguments go to
 * JupyterLab, as `deno task lab --no-browser --port 8890`.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { makeEnvironment } from "./environment.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const FAILED = 1;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  try {
    const python = await makeEnvironment(`${ROOT}.venv`, { onStep: console.error });
    // Ctrl-C goes to JupyterLab, too, which asks back and stops its kernels.
    Deno.addSignalListener("SIGINT", () => {});
    const lab = new Deno.Command(python, {
      args: ["-m", "jupyterlab", ...args],
      cwd: `${ROOT}notebooks`,
    }).spawn();
    return (await lab.status).code;
  } catch (error) {
    console.error((error as Error).message);
    return FAILED;
  }
}
