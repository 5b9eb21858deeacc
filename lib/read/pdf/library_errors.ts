/** The file of PDF.js, as the stack of an error names it. */
const LIBRARY = "/pdfjs.mjs";

/** Whether an error was thrown by PDF.js: its input is broken. */
export function isLibraryError(error: unknown): error is Error {
  return (error as Partial<Error> | null)?.stack?.includes(LIBRARY) ?? false;
}

/**
 * Listens for errors about a broken file that PDF.js throws where nobody can catch them: they would
 * end the whole program. Dispose of it when the file is done.
 */
export function watchLibraryErrors() {
  const errors: Error[] = [];
  const note = (event: PromiseRejectionEvent) => {
    if (!isLibraryError(event.reason)) return;
    errors.push(event.reason);
    event.preventDefault();
  };
  globalThis.addEventListener("unhandledrejection", note);
  return {
    errors,
    async [Symbol.asyncDispose]() {
      // The last rejections are reported after this turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve));
      globalThis.removeEventListener("unhandledrejection", note);
    },
  };
}
