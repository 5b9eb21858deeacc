import { basename, dirname, join, resolve } from "node:path";
import { isPassedOver } from "@/folder/mod.ts";
import { stepsWithin } from "@/project/mod.ts";

/** Throws a `TypeError` where a store lies among the reports, as some of which its files would be read. */
export function checkStorePlace(store: string, reports: string): void {
  const [place, folder] = [resolve(store), resolve(reports)];
  const steps = stepsWithin(realPath(folder), realPath(place));
  if (steps === null || steps.some(isPassedOver)) return;
  throw new TypeError(
    `Cannot keep what is read in "${place}": it lies among the reports of "${folder}", and would ` +
      'be read with them; choose a folder outside, or a hidden one as ".store"',
  );
}

/** A path without links, also of what is not there yet. */
function realPath(path: string): string {
  try {
    return Deno.realPathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}
