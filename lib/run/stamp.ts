import { VERSION } from "@/model/mod.ts";
import type { Failure } from "./execute_notebook.ts";
import type { Notebook } from "./notebook.ts";
import type { Parameters } from "./parameters.ts";

/** Of which run an executed notebook is. */
export interface Stamp {
  /** The version of this library. */
  readonly version: string;
  /** When the notebook ended, as `2026-03-01T08:00:00.000Z`. */
  readonly finished: string;
  readonly milliseconds: number;
  /** What the run was asked for; what is left out is as the notebooks have it. */
  readonly parameters: Parameters;
  /** SHA-256 over what was read, where that is known. */
  readonly data: string | null;
  readonly failure: Failure | null;
}

/** What the metadata of a notebook has under this name is not Jupyter's. */
const KEY = "gongkai";

/** A copy of a notebook that says of which run it is. */
export function stamped(notebook: Notebook, stamp: Omit<Stamp, "version" | "finished">): Notebook {
  const whole: Stamp = { version: VERSION, finished: new Date().toISOString(), ...stamp };
  return { ...notebook, metadata: { ...notebook.metadata, [KEY]: whole } };
}

/** The stamp of an executed notebook; `null` where it has none. */
export function stampOf({ metadata }: Notebook): Stamp | null {
  const stamp: Partial<Stamp> = Object(metadata[KEY]);
  const { version, finished, milliseconds = 0, parameters = {}, data = null, failure = null } =
    stamp;
  if (typeof version !== "string" || typeof finished !== "string") return null;
  return { version, finished, milliseconds, parameters, data, failure };
}
