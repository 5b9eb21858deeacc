import type { Source } from "@/model/mod.ts";

/** Where a file came from and when, as far as it states it. */
export type Origin = Pick<Source, "url" | "retrieved">;
