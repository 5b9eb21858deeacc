import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { siblingLabels } from "@/draw/options.ts";

const codebook = loadCodebook();
const labels = (...ids: readonly string[]) => siblingLabels(ids, { lang: "en", codebook });

Deno.test("siblingLabels() leaves out what all labels say before a colon, and only that", () => {
  assertEquals(labels("reconsideration.upheld", "reconsideration.corrected"), [
    "Upheld",
    "Corrected",
  ]);
  assertEquals(labels("reconsideration.upheld", "litigation.corrected"), [
    "Reconsideration: Upheld",
    "Litigation: Corrected",
  ]);
  assertEquals(labels("reconsideration.upheld"), ["Reconsideration: Upheld"]);
});
