import type { DataFrame, LazyDataFrame } from "nodejs-polars";

/** Reads a frame of a name. */
type Scan = (name: string) => LazyDataFrame;

/** How the frames of an object are read lazily. A copy of the object, with frames changed perhaps, has none. */
const SCANS = new WeakMap<object, Scan>();

/** Says how the frames of `frames` are read where not all of their columns and rows are needed. */
export function scannedBy<T extends object>(frames: T, scan: Scan): T {
  SCANS.set(frames, scan);
  return frames;
}

/**
 * Frames as Polars' lazy frames: nothing is read before they are collected. Of what `load` gives of a store,
 * then only the columns and rows are read that are needed; other frames are in memory already.
 *
 * @example
 * ```ts
 * import { lazily } from "@/frame/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const { figures } = lazily({ figures: pl.DataFrame({ code: ["a", "b"], value: [7, 8] }) });
 * const values = await figures.filter(pl.col("code").eq(pl.lit("b"))).select("value").collect();
 * assertEquals(values.rows(), [[8]]);
 * ```
 */
export function lazily<Name extends string>(
  frames: Readonly<Record<Name, DataFrame>>,
): Readonly<Record<Name, LazyDataFrame>> {
  const scan = SCANS.get(frames) ?? ((name) => frames[name as Name].lazy());
  const names = Object.keys(frames) as Name[];
  const getters = names.map((name) => [name, { enumerable: true, get: () => scan(name) }] as const);
  return Object.defineProperties(
    {} as Readonly<Record<Name, LazyDataFrame>>,
    Object.fromEntries(getters),
  );
}
