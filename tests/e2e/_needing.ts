import type { Missing, Tool } from "./_tools.ts";

const missing: Missing = JSON.parse(Deno.env.get("GONGKAI_E2E_MISSING") ?? "{}");

/** Registers a test that needs tools; where one is missing it is skipped, and its name says why. */
export function needing(tools: readonly Tool[], name: string, fn: () => Promise<void>): void {
  const absent = tools.find((tool) => missing[tool] !== undefined);
  if (absent === undefined) Deno.test({ name, fn, sanitizeOps: false, sanitizeResources: false });
  else Deno.test({ name: `${name} (skipped: ${missing[absent]})`, ignore: true, fn });
}

/** How often the notebook of 100 cells runs in each place. */
export const REPEATS: number = Number(Deno.env.get("GONGKAI_E2E_REPEATS") ?? 5);

/** How often a run is killed, and by which random numbers it is said when. */
export const KILLS: number = Number(Deno.env.get("GONGKAI_E2E_KILLS") ?? 10);
export const SEED: number = Number(Deno.env.get("GONGKAI_E2E_SEED") ?? 16);
