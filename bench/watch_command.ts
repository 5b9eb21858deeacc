/** What a command took. */
export interface CommandCost {
  readonly code: number;
  /** What it printed; empty where it was shown. */
  readonly out: string;
  readonly seconds: number;
  /** Seconds of processors, of it and all processes that it started: a busy machine does not count. */
  readonly processors: number;
  /** The most resident memory of all of them at one moment, in bytes. */
  readonly memory: number;
  /** The most that one process had: of the command, of those that it started, of those that these started. */
  readonly generations: readonly number[];
}

/** How it is watched. */
export interface WatchOptions {
  /** Whether its output is shown, and not kept. */
  readonly isShown?: boolean;
  /** After so many milliseconds it is killed. */
  readonly killAfter?: number;
}

/** How often it is looked at what processes use, in milliseconds. */
const INTERVAL = 100;

/** Runs a Deno command in the project's folder, and watches it and the processes that it starts (Linux). */
export async function watchCommand(
  args: readonly string[],
  { isShown = false, killAfter }: WatchOptions = {},
): Promise<CommandCost> {
  const [start, before] = [performance.now(), secondsOfChildren()];
  const process = new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: new URL("../", import.meta.url),
    stdout: isShown ? "inherit" : "piped",
    stderr: "inherit",
  }).spawn();
  let memory = 0;
  const generations: number[] = [];
  const look = () => {
    const tree = treeOf(process.pid);
    memory = Math.max(memory, tree.reduce((sum, { resident }) => sum + resident, 0));
    for (const { generation, peak } of tree) {
      generations[generation] = Math.max(generations[generation] ?? 0, peak);
    }
  };
  const watch = setInterval(look, INTERVAL);
  const kill = killAfter === undefined
    ? undefined
    : setTimeout(() => process.kill("SIGKILL"), killAfter);
  const out = isShown ? "" : await new Response(process.stdout).text();
  const { code } = await process.status;
  clearInterval(watch);
  clearTimeout(kill);
  return {
    code,
    out,
    seconds: (performance.now() - start) / 1000,
    processors: secondsOfChildren() - before,
    memory,
    generations,
  };
}

/** What processes that have ended took. */
function secondsOfChildren(): number {
  const fields = Deno.readTextFileSync("/proc/self/stat").split(") ").at(-1)!.split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** A process of a tree, with its memory in bytes. */
interface ProcessInTree {
  readonly generation: number;
  readonly resident: number;
  readonly peak: number;
}

function treeOf(root: number): readonly ProcessInTree[] {
  const parents = new Map<number, number>();
  const statuses = new Map<number, string>();
  for (const { name } of Deno.readDirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = Deno.readTextFileSync(`/proc/${name}/status`);
      statuses.set(Number(name), status);
      parents.set(Number(name), numberIn(status, "PPid"));
    } catch {
      // It has ended.
    }
  }
  const generationOf = (pid: number): number =>
    pid === root ? 0 : parents.has(pid) ? 1 + generationOf(parents.get(pid)!) : NaN;
  return [...statuses].map(([pid, status]) => ({
    generation: generationOf(pid),
    resident: numberIn(status, "VmRSS") * 1024,
    peak: numberIn(status, "VmHWM") * 1024,
  })).filter(({ generation }) => !Number.isNaN(generation));
}

/** A process that has just ended has no memory any more. */
function numberIn(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
}
