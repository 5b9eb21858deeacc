import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "@/write/mod.ts";
import { writeJupyterFiles } from "./jupyter_files.ts";
import { findPython, type Python } from "./python.ts";

/** Exact versions with hashes; its first lines say how it is made from `requirements.in`. */
const REQUIREMENTS = fileURLToPath(new URL("requirements.txt", import.meta.url));

/** In an environment that we made: its requirements, empty while they are being installed. */
const MARK = "gongkai-requirements.txt";

/** How an environment is made. */
export interface EnvironmentOptions {
  /** A file of pip's form; default: the project's own. */
  readonly requirements?: string;
  /** Called before each step that takes a while. */
  readonly onStep?: (step: string) => void;
}

/**
 * Makes the Python environment of JupyterLab and nbconvert in `folder`, or brings it up to date,
 * and returns the path of its Python. The Deno that runs this becomes the kernel `deno` of that
 * environment.
 *
 * Throws an `Error` where there is no suitable Python, where `folder` exists and was not made by
 * this, and where Python or pip fails; the next call then starts anew.
 */
export async function makeEnvironment(
  folder: string,
  { requirements = REQUIREMENTS, onStep = () => {} }: EnvironmentOptions = {},
): Promise<string> {
  const python = Deno.build.os === "windows"
    ? join(folder, "Scripts", "python.exe")
    : join(folder, "bin", "python");
  const wanted = await Deno.readTextFile(requirements);
  if (await installed(folder) !== wanted || !existsSync(python)) {
    await create(folder, onStep);
    await install(python, requirements, onStep);
    await writeWhole(join(folder, MARK), wanted);
  }
  await writeJupyterFiles(folder);
  return python;
}

/** The requirements that were installed; empty where there is no environment. */
async function installed(folder: string): Promise<string> {
  if (!existsSync(folder)) return "";
  return await Deno.readTextFile(join(folder, MARK)).catch(() => {
    throw new Error(
      `Cannot make the environment "${folder}": a folder is there that "deno task lab" did not make; ` +
        "move it away and run the task again",
    );
  });
}

async function create(folder: string, onStep: (step: string) => void): Promise<void> {
  const python = await findPython();
  onStep(`Making a Python environment in ${folder}`);
  if (existsSync(folder)) await Deno.remove(folder, { recursive: true });
  await Deno.mkdir(folder, { recursive: true });
  // Marked first: what a failure leaves behind is known as ours.
  await Deno.writeTextFile(join(folder, MARK), "");
  await run(
    [...python, "-m", "venv", folder],
    `Cannot make the environment "${folder}" (on Debian and Ubuntu, install python3-venv)`,
  );
}

async function install(
  python: string,
  requirements: string,
  onStep: (step: string) => void,
): Promise<void> {
  onStep("Installing JupyterLab and nbconvert, about 50 MB to download");
  await run(
    [python, "-m", "pip", "install", ...PIP, "-r", requirements],
    "Cannot install JupyterLab: pip failed, and the environment is made anew next time",
  );
}

const PIP = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"];

/** Runs a command; throws an `Error` with the end of its output where it fails. */
async function run([command, ...args]: Python, failure: string): Promise<void> {
  const { success, stdout, stderr } = await new Deno.Command(command, { args }).output();
  if (success) return;
  const said = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("").trim();
  throw new Error(`${failure}:\n${said.split("\n").slice(-15).join("\n")}`);
}
