import type { DataFrame } from "nodejs-polars";
import { scannedBy } from "@/frame/mod.ts";
import type { Indicators } from "@/model/mod.ts";
import { checkFrames, type KeptFrame, readFrame, scanFrame } from "@/store/mod.ts";
import type { Frames } from "@/tabulate/mod.ts";

/** The files of each frame, in the order of its rows. */
export type StoredFrames = { readonly [Name in keyof Frames]: readonly KeptFrame[] };

/**
 * The frames of a store, each read from its files when it is first asked for, or by `lazily` as far as it is
 * needed. Before its first reading a `StoreError` is thrown where its files are damaged.
 */
export function lazyFrames(folder: string, stored: StoredFrames, indicators: Indicators): Frames {
  const read = new Map<keyof Frames, DataFrame>();
  const whole = new Set<keyof Frames>();
  const filesOf = (name: keyof Frames) => {
    if (!whole.has(name)) checkFrames(folder, stored[name], Object.values(stored).flat());
    whole.add(name);
    return stored[name];
  };
  const frame = (name: keyof Frames) => {
    const known = read.get(name) ?? readFrame(folder, filesOf(name));
    read.set(name, known);
    return known;
  };
  const frames: Frames = {
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
      const panel = frame("panel");
      return panel.select(...inOrder(panel.columns, indicators));
    },
    get files() {
      return frame("files");
    },
  };
  return scannedBy(frames, (name) => {
    const scanned = scanFrame(folder, filesOf(name as keyof Frames));
    return name === "panel" ? scanned.select(...inOrder(scanned.columns, indicators)) : scanned;
  });
}

/** The columns of indicators, of which a block of the panel has those that occur in it, in their order. */
function inOrder(columns: readonly string[], indicators: Indicators): string[] {
  const places = new Map(
    [...indicators.keys()].map((code, index) => [code.replaceAll(".", "_"), index]),
  );
  const placeOf = (column: string) => places.get(column.replace(/_state$/, "")) ?? -1;
  return columns.toSorted((a, b) => placeOf(a) - placeOf(b));
}
