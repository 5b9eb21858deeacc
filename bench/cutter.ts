import { createRequire } from "node:module";

/** Cuts a text into words. */
export type Cutter = (text: string) => readonly string[];

/** The package has a folder and a configuration of its own: where it fails to build, nothing else does. */
const FOLDER = new URL("nodejieba/", import.meta.url);

/**
 * Installs nodejieba, where it is not installed yet, and returns its `cut` with the dictionary loaded.
 *
 * @throws {Error} Where it cannot be had: its install script fetches a binary or builds one, and needs
 * npm with a network, or a C++ compiler.
 */
export async function nodejiebaCut(): Promise<Cutter> {
  try {
    await install();
    const nodejieba = createRequire(FOLDER)("nodejieba");
    nodejieba.load();
    return nodejieba.cut;
  } catch (error) {
    // A half-made installation counts as installed, and the script would never run again.
    await Deno.remove(new URL("node_modules", FOLDER), { recursive: true }).catch(() => {});
    throw error;
  }
}

async function install(): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["install"],
    cwd: FOLDER,
    // The install script calls a tool by npx, which asks before it fetches.
    env: { npm_config_yes: "true", NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).output();
  if (success) return;
  const errors = new TextDecoder().decode(stderr).split("\n").filter((line) => /error/i.test(line));
  throw new Error(`Cannot install nodejieba: ${errors.join("; ")}`);
}
