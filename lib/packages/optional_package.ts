import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A package outside the project's graph. */
export interface OptionalPackage {
  /** As `nodejieba@3.5.8`. */
  readonly name: string;
  /** The folder of its `deno.json` and `deno.lock`; they are copied to where it is installed. */
  readonly configuration: URL;
  /** The file by which an installation is known, as `node_modules/nodejieba/package.json`. */
  readonly mark: string;
  /** The variable that names the folder of the installation where the user's caches cannot be written. */
  readonly variable: string;
  /** How long installing may take, in milliseconds. */
  readonly timeLimit: number;
}

/** Where a package is, or is to be installed. */
export interface Installation {
  /** The folder. */
  readonly home: URL;
  readonly isInstalled: () => Promise<boolean>;
  /** Installs it, where it is not installed yet. Throws an `Error` where it cannot be had. */
  readonly install: () => Promise<void>;
}

/**
 * Where a package outside the project's graph is installed: among the caches of the user, by its
 * version, since the project itself may be read-only, and its copies share it.
 *
 * @param folder Path of another folder.
 */
export function optionalPackage(
  wanted: OptionalPackage,
  folder: string = Deno.env.get(wanted.variable) ?? join(caches(), "gongkai", wanted.name),
): Installation {
  const home = pathToFileURL(`${folder}/`);
  const isInstalled = () =>
    Deno.stat(new URL(wanted.mark, home)).then(({ isFile }) => isFile, () => false);
  return {
    home,
    isInstalled,
    async install() {
      if (await isInstalled()) return;
      const prepare = () => prepared(wanted, home, isInstalled);
      const failure = await prepare().catch(({ message }: Error) => message);
      if (failure === null) return;
      // A half-made installation counts as installed, and a script would never run again.
      await Deno.remove(new URL("node_modules", home), { recursive: true }).catch(() => {});
      throw new Error(`Cannot install ${wanted.name.replace(/@[^@]*$/, "")}: ${failure}`);
    },
  };
}

/** Where programs of this user keep what can be made again. */
function caches(): string {
  const byDefault = { windows: "AppData/Local", darwin: "Library/Caches" }[Deno.build.os as string];
  return Deno.env.get("XDG_CACHE_HOME") ?? join(homedir(), byDefault ?? ".cache");
}

/** Installs, unless another process has just done so; returns what went wrong, or `null`. */
async function prepared(
  { configuration, timeLimit }: OptionalPackage,
  home: URL,
  isInstalled: () => Promise<boolean>,
): Promise<string | null> {
  await Deno.mkdir(home, { recursive: true });
  using turn = await Deno.open(new URL("installing.lock", home), { create: true, write: true });
  await turn.lock(true);
  if (await isInstalled()) return null;
  const isConfigured = await Deno.stat(new URL("deno.json", home)).then(() => true, () => false);
  for (const name of isConfigured ? [] : ["deno.json", "deno.lock"]) {
    await Deno.copyFile(new URL(name, configuration), new URL(name, home));
  }
  return await installed(home, timeLimit, isInstalled);
}

/** Runs the installation; returns what went wrong, or `null`. */
async function installed(
  home: URL,
  timeLimit: number,
  isInstalled: () => Promise<boolean>,
): Promise<string | null> {
  const limit = AbortSignal.timeout(timeLimit);
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["install"],
    cwd: home,
    // An install script may call a tool by npx, which asks before it fetches.
    env: { npm_config_yes: "true", NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    signal: limit,
  }).output();
  if (limit.aborted) return `it took more than ${timeLimit / 1000} seconds`;
  // Some failures of a script leave the status at 0.
  if (success && await isInstalled()) return null;
  const lines = new TextDecoder().decode(stderr).trim().split("\n");
  const errors = lines.filter((line) => /error/i.test(line));
  return (errors.length > 0 ? errors : lines.slice(-1)).join("; ").slice(0, 500);
}
