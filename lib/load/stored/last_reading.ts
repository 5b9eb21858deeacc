import type { ListedFile, Stamps } from "@/folder/mod.ts";
import { hashOf, type Store } from "@/store/mod.ts";
import type { PagesKey } from "./pages_key.ts";

/** Shows that files are as they were, with all that decides what is made of them. */
export interface Mark {
  readonly sign: string;
  /** The files by their names, with their stamps or those of the archives that they are in. */
  readonly files: readonly (readonly [name: string, stamp: string])[];
}

/** What was made of such files, and under which key a store has it. */
export interface LastRead<Pages> extends Mark {
  readonly key: string;
  readonly pages: Pages;
}

/** What a folder was read as the last time, in a few look-ups instead of one or two a file. */
export interface LastReading<Pages> {
  /** Whether a file is as it was, and holds no others: it need not be opened to know. */
  isPlain(path: string): boolean;
  /** `null` where one of the files has just changed. */
  mark(group: readonly ListedFile[], keyOf: PagesKey): Mark | null;
  find(mark: Mark): LastRead<Pages> | undefined;
  /** Keeps what the folder was read as now. */
  keep(all: readonly LastRead<Pages>[]): void;
}

/** Signs begin with one of these; those that begin alike are kept under one key. */
const BEGINNINGS = [..."0123456789abcdef"];

/** Finds what a store has of a folder whose files have these stamps. */
export function lastReading<Pages>(
  store: Store,
  folder: string,
  decision: string,
  stamps: Stamps,
): LastReading<Pages> {
  const keyOf = (beginning: string) => hashOf(["reading", folder, decision, beginning]);
  const last = BEGINNINGS.flatMap((each) =>
    store.find<readonly LastRead<Pages>[]>(keyOf(each)) ?? []
  );
  const bySign = new Map(last.map((each) => [each.sign, each]));
  // A file in an archive has a path that no file of the disk has.
  const known = new Map(
    last.flatMap(({ files }) => files).map(([name, stamp]) => [`${folder}/${name}`, stamp]),
  );
  return {
    isPlain: (path) => known.has(path) && known.get(path) === stamps.get(path),
    mark(group, keyOf) {
      const own = group.map(({ disk }) => stamps.get(disk ?? ""));
      if (!own.every((stamp) => typeof stamp === "string")) return null;
      return { sign: keyOf(group, own), files: group.map(({ name }, at) => [name, own[at]!]) };
    },
    find: ({ sign }) => bySign.get(sign),
    keep(all) {
      for (const [beginning, own] of Map.groupBy(all, ({ sign }) => sign[0]!)) {
        const isKept = own.every(({ sign }) => bySign.has(sign));
        if (!isKept) store.keep(keyOf(beginning), [], () => own);
      }
    },
  };
}
