import { statSync } from "node:fs";

/** How long after a change another one may leave no trace: some disks count time by two seconds. */
const SETTLED = 2000;

/**
 * What changes with every change of a file, as Git's index has it; `null` where it was changed so shortly
 * before `now` that a further change might not show. A link that leads nowhere has the error as its stamp.
 */
export function stampOf(path: string, now: number = Date.now()): string | null {
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
    // An archive may date a file in years to come; the time of its last change is the system's, where it has one.
    const changed = Number((ctimeNs || mtimeNs) / 1_000_000n);
    return changed > now - SETTLED ? null : [size, mtimeNs, ctimeNs, ino].join(" ");
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  }
}
