import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";

/** What is watched. The paths are real ones, without links. */
export interface WatchedPaths {
  /** Folders with all that is in them. */
  readonly deep: readonly string[];
  /** Folders without their subfolders. */
  readonly flat: readonly string[];
  /** Which paths count. */
  readonly isSeen: (path: string) => boolean;
  /** Ends the watching. */
  readonly signal?: AbortSignal | undefined;
}

/** Changes of watched folders. Watching ends on disposal. */
export interface Changes extends Disposable {
  /**
   * The paths that have changed since the last call, once nothing has changed for a while; one that came
   * and went, as an editor's temporary file, has not. Rejects
   * with the reason of the signal, and with an `Error` where a watched folder is gone.
   */
  next(): Promise<readonly string[]>;
}

/**
 * A file is dropped, or saved, in several steps: a change is over when this many milliseconds were
 * quiet.
 */
const QUIET = 300;

/** Begins to watch at once: no change after the call is missed. */
export function watchPaths({ deep, flat, isSeen, signal }: WatchedPaths): Changes {
  const changed = new Set<string>();
  const made = new Set<string>();
  let quiet = Promise.withResolvers<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const folders = [...deep, ...flat];
  const watchers = [Deno.watchFs([...deep]), Deno.watchFs([...flat], { recursive: false })];
  for (const watcher of watchers) {
    void deliver(watcher, ({ kind, paths }) => {
      const isGone = (path: string) => kind === "remove" && folders.includes(path);
      const seen = paths.filter((path) => isSeen(path) || isGone(path));
      if (seen.length === 0) return;
      for (const path of seen) {
        if (kind === "create" && !changed.has(path)) made.add(path);
        changed.add(path);
      }
      clearTimeout(timer);
      timer = setTimeout(() => quiet.resolve(), QUIET);
    });
  }
  const stop = () => {
    // Nobody may be waiting: a run is under way, and the next call throws the reason by itself.
    quiet.promise.catch(() => {});
    quiet.reject(signal?.reason);
  };
  signal?.addEventListener("abort", stop);
  return {
    async next() {
      for (;;) {
        signal?.throwIfAborted();
        await quiet.promise;
        quiet = Promise.withResolvers();
        const batch = [...changed].filter((path) => !made.has(path) || existsSync(path)).sort();
        changed.clear();
        made.clear();
        for (const folder of folders) await checkThere(folder);
        if (batch.length > 0) return batch;
      }
    },
    [Symbol.dispose]() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      for (const watcher of watchers) watcher.close();
    },
  };
}

async function deliver(watcher: Deno.FsWatcher, onEvent: (event: Deno.FsEvent) => void) {
  for await (const event of watcher) {
    // Reading a file is not a change.
    if (event.kind !== "access") onEvent(event);
  }
}

async function checkThere(folder: string): Promise<void> {
  await stat(folder).catch(() => {
    throw new Error(`Cannot watch "${folder}" any longer: it is gone`);
  });
}
