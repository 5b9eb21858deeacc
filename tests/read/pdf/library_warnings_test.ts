import { assertEquals } from "@std/assert";
import { watchLibraryWarnings } from "@/read/pdf/library_warnings.ts";
import { skippedParts } from "@/read/pdf/skipped_parts.ts";

Deno.test("watchLibraryWarnings() hears what PDF.js warns of, and lets others write", () => {
  const write = console.warn;
  const written: unknown[] = [];
  console.warn = (...said: unknown[]) => written.push(...said);
  try {
    const outer = watchLibraryWarnings();
    const inner = watchLibraryWarnings();
    console.warn("Warning: Indexing all PDF objects");
    console.warn("other");
    outer[Symbol.dispose]();
    console.warn("Warning: later");
    inner[Symbol.dispose]();
    console.warn("Warning: after");
    assertEquals([...outer.warnings], ["Indexing all PDF objects"]);
    assertEquals([...inner.warnings], ["Indexing all PDF objects", "later"]);
    assertEquals(written, ["other", "Warning: after"]);
  } finally {
    console.warn = write;
  }
});

Deno.test("skippedParts() takes what loses text, and nothing about colours and hints", () => {
  const lossy = [
    'loadFont - preEvaluateFont failed: "XRefEntryException".',
    'getOperatorList - ignoring errors during "GetOperatorList: page 0" task: "x".',
    'Unknown command "Tx".',
  ];
  const others = [
    "TT: undefined function: 32",
    "Cannot substitute the font because of its name: A",
  ];
  assertEquals(skippedParts([...lossy, ...others]), lossy);
});
