import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** What is used of the package. */
export interface Nodejieba {
  readonly version: string;
  readonly cut: (text: string) => string[];
  readonly insertWord: (word: string, tag: string) => boolean;
}

/**
 * The package has a folder and a configuration of its own, outside the project's graph: where it cannot be
 * built, nothing else fails.
 */
const FOLDER = new URL("nodejieba/", import.meta.url);

/** Names another folder that holds an installation, as where the project's own cannot be written. */
const VARIABLE = "GONGKAI_NODEJIEBA";

/** How long installing may take, in milliseconds: downloading, and building where no binary is offered. */
const TIME_LIMIT = 180_000;

/**
 * Installs nodejieba, where it is not installed yet, and loads it with its own dictionary, without user
 * words. Its dictionary belongs to the process: a second call loads it anew.
 *
 * @param folder Path of the folder of the installation; default: that named by the variable
 * `GONGKAI_NODEJIEBA`, else one beside this file.
 * @throws {Error} Where it cannot be had: its install script fetches a binary or builds one, and needs
 * npm with a network, or a C++ compiler.
 */
export async function loadNodejieba(
  folder: string | undefined = Deno.env.get(VARIABLE),
): Promise<Nodejieba> {
  const home = folder === undefined ? FOLDER : pathToFileURL(`${folder}/`);
  if (!await isInstalled(home)) await install(home);
  const require = createRequire(home);
  const nodejieba = require("nodejieba");
  nodejieba.load();
  const { version } = require("nodejieba/package.json");
  // Called as it is, the second argument that `map` and its like give would switch its mode.
  return { version, cut: (text) => nodejieba.cut(text), insertWord: nodejieba.insertWord };
}

async function isInstalled(home: URL): Promise<boolean> {
  const binary = "node_modules/nodejieba/build/Release/nodejieba.node";
  return await Deno.stat(new URL(binary, home)).then(({ isFile }) => isFile, () => false);
}

async function install(home: URL): Promise<void> {
  const failure = await installed(home).catch(({ message }: Error) => message);
  if (failure === null) return;
  // A half-made installation counts as installed, and the script would never run again.
  await Deno.remove(new URL("node_modules", home), { recursive: true }).catch(() => {});
  throw new Error(`Cannot install nodejieba: ${failure}`);
}

/** Runs the installation; returns what went wrong, or `null`. */
async function installed(home: URL): Promise<string | null> {
  const limit = AbortSignal.timeout(TIME_LIMIT);
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["install"],
    cwd: home,
    // The install script calls a tool by npx, which asks before it fetches.
    env: { npm_config_yes: "true", NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    signal: limit,
  }).output();
  if (limit.aborted) return `it took more than ${TIME_LIMIT / 1000} seconds`;
  // Some failures of the script leave the status at 0.
  if (success && await isInstalled(home)) return null;
  const lines = new TextDecoder().decode(stderr).trim().split("\n");
  const errors = lines.filter((line) => /error/i.test(line));
  return (errors.length > 0 ? errors : lines.slice(-1)).join("; ").slice(0, 500);
}
