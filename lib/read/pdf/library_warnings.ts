/** What PDF.js writes before its warnings. */
const MARK = "Warning: ";

const listeners = new Set<Set<string>>();
let plain: typeof console.warn | undefined;

/**
 * Listens for what PDF.js skips: it reports that on the console alone. Dispose of it when the file is
 * done. Of files that are read at the same time each hears the warnings of all.
 */
export function watchLibraryWarnings() {
  const warnings = new Set<string>();
  if (listeners.size === 0) listen();
  listeners.add(warnings);
  return {
    warnings: warnings as ReadonlySet<string>,
    [Symbol.dispose]() {
      listeners.delete(warnings);
      if (listeners.size > 0 || plain === undefined) return;
      console.warn = plain;
    },
  };
}

function listen(): void {
  const write = console.warn;
  plain = write;
  console.warn = (...said: unknown[]) => {
    const [message] = said;
    if (typeof message !== "string" || !message.startsWith(MARK)) return write(...said);
    for (const warnings of listeners) warnings.add(message.slice(MARK.length));
  };
}
