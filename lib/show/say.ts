import { display } from "./_display.ts";

/**
 * Shows a text under the running cell: Markdown, so that prose can state numbers that were computed
 * instead of typed. Always write `await say(text)`: without the wait a front end may lose it.
 *
 * @example
 * ```ts
 * import { say } from "@/show/mod.ts";
 *
 * const counts = [12, 9];
 * await say(`The folder holds **${counts.length}** reports.`);
 * ```
 */
export async function say(markdown: string): Promise<void> {
  await display({ data: { "text/markdown": markdown, "text/plain": markdown }, metadata: {} });
}
