import { assert } from "@std/assert";
import { setTimeout as delay } from "node:timers/promises";

/** A process that is running. */
export interface Running {
  readonly pid: number;
  /** Its command line, the arguments with spaces between. */
  readonly command: string;
}

/** The name of the variable that marks a process and all that it starts, whoever adopts them. */
export const MARK = "GONGKAI_E2E_MARK";

/** The processes that have inherited a mark, without those that have ended and wait to be asked. */
export function marked(mark: string): readonly Running[] {
  return Array.from(Deno.readDirSync("/proc"), ({ name }) => Number(name)).filter(Number.isInteger)
    .flatMap((pid) => {
      try {
        const read = (name: string) => Deno.readTextFileSync(`/proc/${pid}/${name}`);
        if (!read("environ").includes(`${MARK}=${mark}`)) return [];
        return [{ pid, command: read("cmdline").replaceAll("\0", " ") }];
      } catch {
        return [];
      }
    });
}

/** Waits until none is marked, at most so many seconds; returns how many it took. */
export async function noneMarked(mark: string, longest: number): Promise<number> {
  const begin = performance.now();
  for (;;) {
    const left = marked(mark);
    const seconds = (performance.now() - begin) / 1000;
    if (left.length === 0) return Number(seconds.toFixed(1));
    assert(seconds < longest, `still running: ${left.map((it) => it.command).join("\n")}`);
    await delay(50);
  }
}
