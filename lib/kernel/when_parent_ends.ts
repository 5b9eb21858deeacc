import { kill } from "node:process";

/** The process that adopts those whose parent has ended. */
const ADOPTER = 1;

/** How often the parent is looked for, in milliseconds. */
const EVERY = 1000;

/**
 * Calls `end` within a second of the end of the process that started this one, however it ended.
 * `parent` is that process where it is known: it may have ended before this one could look.
 */
export function whenParentEnds(end: () => void, parent: number = Deno.ppid): void {
  const first = Deno.ppid;
  const timer = setInterval(look, EVERY);
  look();

  function look(): void {
    // On Windows the parent's number stays the same; elsewhere one that nobody has asked about is
    // still there, though it has ended.
    const isAdopted = Deno.ppid !== first || (first === ADOPTER && parent !== ADOPTER);
    if (!isAdopted && isRunning(parent)) return;
    clearInterval(timer);
    end();
  }
}

function isRunning(pid: number): boolean {
  try {
    return kill(pid, 0);
  } catch (error) {
    // Another user's process cannot be signalled, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
