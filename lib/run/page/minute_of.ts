import { escapeHtml } from "@/model/mod.ts";

/** A moment such as `2026-03-01T08:00:00.000Z` to the minute, as HTML. */
export function minuteOf(moment: string): string {
  return escapeHtml(`${moment.slice(0, 16).replace("T", " ")} UTC`);
}
