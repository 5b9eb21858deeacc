import { setTimeout as delay } from "node:timers/promises";
import type { Codebook } from "@/codebook/mod.ts";
import { mapLimited } from "@/model/mod.ts";
import { StoreError } from "@/store/mod.ts";
import { packCodebook, threadPool } from "@/workers/mod.ts";
import { type Derivations, derive } from "./derive.ts";

/** Makes things of reports in a store. Disposal ends its threads. */
export interface Deriver extends Disposable {
  /**
   * What is made of each item, in their order; `request` is called when the turn of an item comes, `keep`
   * when it is made. Throws a `StoreError`.
   */
  each<Kind extends keyof Derivations, Item>(
    kind: Kind,
    items: readonly Item[],
    request: (item: Item) => Derivations[Kind]["request"],
    keep: (item: Item, answer: Derivations[Kind]["answer"]) => void,
  ): Promise<void>;
}

/** A thread reads code for about as long as it takes to make so many things. */
const FEW = 2;

const THREAD = new URL("./derive_thread.ts", import.meta.url);

/** Makes a deriver of a store with as many threads as there are jobs; what is few is made without. */
export function deriver(folder: string, codebook: Codebook, jobs: number): Deriver {
  const pool = threadPool(THREAD, () => packCodebook(codebook));
  return {
    async each(kind, items, request, keep) {
      const isHere = jobs === 1 || items.length <= FEW;
      await mapLimited(items, isHere ? 1 : jobs, async (item) => {
        // The memory of frames is freed between turns of the event loop only.
        if (isHere) await delay(0);
        const asked = [kind, request(item)] as const;
        const answer = isHere
          ? derive(...asked, codebook)
          : await pool.ask<ReturnType<typeof derive<typeof kind>>>(asked).catch((error) =>
            rethrow(error, folder)
          );
        keep(item, answer);
      });
    },
    [Symbol.dispose]: () => pool[Symbol.dispose](),
  };
}

function rethrow(error: Error & { readonly state?: StoreError["state"] }, folder: string): never {
  throw error.state === undefined ? error : new StoreError(error.state, folder, error);
}
