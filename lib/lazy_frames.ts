import type { DataFrame } from "nodejs-polars";
import type { Indicators } from "./model/mod.ts";
import { type KeptFrame, readFrame } from "./store/mod.ts";
import type { Frames } from "./tabulate/mod.ts";

/** The files of each frame, in the order of its rows. */
export type StoredFrames = { readonly [Name in keyof Frames]: readonly KeptFrame[] };

/** The frames of a store, each read from its files when it is first asked for. */
export function lazyFrames(folder: string, stored: StoredFrames, indicators: Indicators): Frames {
  const read = new Map<keyof Frames, DataFrame>();
  const frame = (name: keyof Frames) => {
    const known = read.get(name) ?? inOrder(readFrame(folder, stored[name]), indicators);
    read.set(name, known);
    return known;
  };
  return {
    get reports() {
      return frame("reports");
    },
    get figures() {
      return frame("figures");
    },
    get findings() {
      return frame("findings");
    },
    get checks() {
      return frame("checks");
    },
    get numbers() {
      return frame("numbers");
    },
    get sentences() {
      return frame("sentences");
    },
    get panel() {
      return frame("panel");
    },
    get files() {
      return frame("files");
    },
  };
}

/** The columns of indicators, of which a block of the panel has those that occur in it, in their order. */
function inOrder(frame: DataFrame, indicators: Indicators): DataFrame {
  const places = new Map(
    [...indicators.keys()].map((code, index) => [code.replaceAll(".", "_"), index]),
  );
  const placeOf = (column: string) => places.get(column.replace(/_state$/, "")) ?? -1;
  const columns = frame.columns.toSorted((a, b) => placeOf(a) - placeOf(b));
  return columns.join() === frame.columns.join() ? frame : frame.select(...columns);
}
