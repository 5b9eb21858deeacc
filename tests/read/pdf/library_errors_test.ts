import { assertEquals } from "@std/assert";
import { isLibraryError, watchLibraryErrors } from "../../../lib/read/pdf/library_errors.ts";

/** An error as PDF.js throws it. */
function thrownByLibrary(): Error {
  const error = new Error("Bad XRef entry");
  error.stack =
    "XRefEntryException: Bad XRef entry\n    at file:///cache/unpdf/dist/pdfjs.mjs:1:6994";
  return error;
}

Deno.test("isLibraryError() tells errors of PDF.js by their stack", () => {
  assertEquals(isLibraryError(thrownByLibrary()), true);
  assertEquals([new TypeError("x"), "text", undefined, null].some(isLibraryError), false);
});

Deno.test("watchLibraryErrors() catches what PDF.js throws where nobody can", async () => {
  const error = thrownByLibrary();
  const watch = watchLibraryErrors();
  Promise.reject(error);
  await watch[Symbol.asyncDispose]();
  assertEquals(watch.errors, [error]);
});
