import { Interrupted } from "./interrupted.ts";

const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Aborts when the process is asked to end, so that what it made for a while is removed: from the call on,
 * ending is the caller's matter.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    Deno.addSignalListener(signal, () => controller.abort(new Interrupted()));
  }
  return controller.signal;
}
