import type { Chart } from "@/draw/mod.ts";

/** The title of a chart, lines joined; empty where it has none. */
export function titleOf({ title }: Chart): string {
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : title;
  return [text].flat().join(" ");
}
