import type { LazyDataFrame } from "nodejs-polars";
import { type Codebook, loadCodebook } from "@/codebook/mod.ts";
import { lazily } from "@/frame/mod.ts";
import type { Frames } from "@/tabulate/mod.ts";
import { load } from "./load.ts";
import type { LoadOptions } from "./load_options.ts";

/** The frames of `load`, of which nothing is read before it is collected. */
export type LazyFrames = Readonly<Record<keyof Frames, LazyDataFrame>>;

/**
 * Reads a folder of reports as `load` does, and gives its frames as Polars' lazy frames: over many thousand
 * reports in a store only the columns and rows are read that are asked for.
 *
 * Throws as `load` does.
 *
 * @example
 * ```ts
 * import { pl, scan } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * await Deno.writeTextFile(`${folder}/hangzhou-2017.txt`, text);
 * const { figures } = await scan({ reports: folder, store: `${folder}/.store` });
 * const received = figures.filter(pl.col("code").eq(pl.lit("applications.received")));
 * assertEquals((await received.select("value").collect()).getColumn("value").toArray(), [27]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function scan(
  options: LoadOptions,
  codebook: Codebook = loadCodebook(),
): Promise<LazyFrames> {
  return lazily(await load(options, codebook));
}
