import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import config from "./nodejieba/deno.json" with { type: "json" };

/** What is used of the package. */
export interface Nodejieba {
  readonly version: string;
  readonly cut: (text: string) => string[];
  readonly insertWord: (word: string, tag: string) => boolean;
}

/**
 * The package has its own configuration and lock, outside the project's graph: where it cannot be
 * built, nothing else fails. They are copied to where it is installed.
 */
const CONFIGURATION = new URL("nodejieba/", import.meta.url);

/** Names the folder of the installation, for example where the user's caches cannot be written. */
const VARIABLE = "GONGKAI_NODEJIEBA";

/**
 * How long installing may take, in milliseconds: downloading, and building where no binary is
 * offered.
 */
const TIME_LIMIT = 180_000;

/**
 * Installs nodejieba, where it is not installed yet, and loads it with its own dictionary, without
 * user words. Its dictionary belongs to the process: a second call loads it anew.
 *
 * @param folder Path of the folder of the installation; default: that named by the variable
 * `GONGKAI_NODEJIEBA`, else one among the caches of the user, by the version: the project itself
 * may be read-only, and its copies share it.
 * @throws {Error} Where it cannot be had: its install script fetches a binary or builds one, and
 * needs npm with a network, or a C++ compiler.
 */
export async function loadNodejieba(
  folder: string = Deno.env.get(VARIABLE) ?? join(caches(), "gongkai", VERSION),
): Promise<Nodejieba> {
  const home = pathToFileURL(`${folder}/`);
  if (!await isInstalled(home)) await install(home);
  const require = createRequire(home);
  const nodejieba = require("nodejieba");
  nodejieba.load();
  const { version } = require("nodejieba/package.json");
  // Passed directly, the second argument that `map` and the like give would switch its mode.
  return { version, cut: (text) => nodejieba.cut(text), insertWord: nodejieba.insertWord };
}

/** As `nodejieba@3.5.8`. */
const VERSION = config.imports.nodejieba.replace("npm:", "");

/** Where programs of this user keep what can be made again. */
function caches(): string {
  const byDefault = { windows: "AppData/Local", darwin: "Library/Caches" }[Deno.build.os as string];
  return Deno.env.get("XDG_CACHE_HOME") ?? join(homedir(), byDefault ?? ".cache");
}

async function isInstalled(home: URL): Promise<boolean> {
  const binary = "node_modules/nodejieba/build/Release/nodejieba.node";
  return await Deno.stat(new URL(binary, home)).then(({ isFile }) => isFile, () => false);
}

async function install(home: URL): Promise<void> {
  const failure = await prepared(home).catch(({ message }: Error) => message);
  if (failure === null) return;
  // A half-made installation counts as installed, and the script would never run again.
  await Deno.remove(new URL("node_modules", home), { recursive: true }).catch(() => {});
  throw new Error(`Cannot install nodejieba: ${failure}`);
}

/** Installs, unless another process has just done so; returns what went wrong, or `null`. */
async function prepared(home: URL): Promise<string | null> {
  await Deno.mkdir(home, { recursive: true });
  using turn = await Deno.open(new URL("installing.lock", home), { create: true, write: true });
  await turn.lock(true);
  if (await isInstalled(home)) return null;
  const isConfigured = await Deno.stat(new URL("deno.json", home)).then(() => true, () => false);
  for (const name of isConfigured ? [] : ["deno.json", "deno.lock"]) {
    await Deno.copyFile(new URL(name, CONFIGURATION), new URL(name, home));
  }
  return await installed(home);
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
