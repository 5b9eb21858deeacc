import { resolve } from "node:path";
import type { DataFrame } from "nodejs-polars";
import { tableText } from "./codebook/mod.ts";
import { checkColumns } from "./frame/mod.ts";
import { csvFrame, type Joined, joinFrames } from "./measure/mod.ts";

/** Options of {@linkcode join}. */
export interface JoinOptions {
  /** The columns by which rows belong together, as `["division_code", "year"]`. */
  readonly on: readonly string[];
}

/**
 * A frame with the columns of another, or of a CSV file by its path: `joined` has all rows of the
 * frame, `unmatched` those for which the table has none, `unused` the rows of the table that none took.
 * Rows belong together where all columns of `on` are equal; a null equals nothing. Many rows of the
 * frame may take one of the table, never the reverse.
 *
 * A CSV may be UTF-8, UTF-16 or GB18030, with commas, semicolons or tabs; its key columns may have
 * their Chinese names (区划代码, 年份). Codes that begin with 0 stay text.
 *
 * Throws as `joinFrames` and `csvFrame` do, and a `TypeError` for a file that is not there.
 *
 * @example
 * ```ts
 * import { join, pl } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const frame = pl.DataFrame({ issuer: ["甲县", "乙县"], value: [4, 7] });
 * const table = pl.DataFrame({ issuer: ["甲县", "丙县"], population: [200_000, 90_000] });
 * const { joined, unmatched, unused } = join(frame, table, { on: ["issuer"] });
 * assertEquals(joined.select("population").rows(), [[200_000], [null]]);
 * assertEquals(unmatched.getColumn("issuer").toArray(), ["乙县"]);
 * assertEquals(unused.getColumn("issuer").toArray(), ["丙县"]);
 * ```
 */
export function join(frame: DataFrame, table: DataFrame | string, { on }: JoinOptions): Joined {
  if (typeof table !== "string") return joinFrames(frame, table, on);
  checkColumns(frame, on, "join by");
  return joinFrames(frame, csvFrame(textAt(table), table, { on, frame }), on);
}

function textAt(path: string): string {
  try {
    return tableText(Deno.readFileSync(path), path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new TypeError(`Cannot join "${resolve(path)}": there is no such file`, { cause: error });
  }
}
