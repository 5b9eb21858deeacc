import { lazily } from "@/frame/mod.ts";
import pl from "nodejs-polars";
import type { Frames } from "./frames.ts";

/** The ids of the reports that have a text in one of their sentences. */
export function reportsWith(
  text: string,
  frames: Pick<Frames, "sentences">,
): ReadonlySet<string> {
  const having = lazily(frames).sentences.filter(pl.col("text").str.contains(text, true));
  const ids = having.select("report").collectSync().getColumn("report").toArray();
  return new Set(ids.map(String));
}
