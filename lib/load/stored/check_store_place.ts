import { resolve } from "node:path";
import { isPassedOver } from "@/folder/mod.ts";
import { stepsWithin } from "@/project/mod.ts";

/** Throws a `TypeError` where a store lies among the reports, as some of which its files would be read. */
export function checkStorePlace(store: string, reports: string): void {
  const steps = stepsWithin(resolve(reports), resolve(store));
  if (steps === null || steps.some(isPassedOver)) return;
  throw new TypeError(
    `Cannot keep what is read in "${resolve(store)}": it lies among the reports of ` +
      `"${
        resolve(reports)
      }", and would be read with them; choose a folder outside, or a hidden one ` +
      'as ".store"',
  );
}
