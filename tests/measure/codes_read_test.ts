import { loadCodebook } from "@/codebook/mod.ts";
import { measure } from "@/measure/mod.ts";
import { codesRead } from "@/measure/_codes_read.ts";
import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { frameEqual } from "../support/frame_equal.ts";
import { loadedFolder } from "../support/loaded_folder.ts";

const CODEBOOK = loadCodebook();

Deno.test("codesRead() follows identities and definitions both ways, and leaves what nothing relates", () => {
  const codes = codesRead(["outcomes.refused"], CODEBOOK);
  assert(codes.includes("outcomes.refused.state_secret") && codes.includes("outcomes.total"));
  assert(codes.includes("outcomes.not_government_information"));
  assertEquals(codes.filter((code) => /^(?:disclosure|litigation)\./.test(code)), []);
});

Deno.test("a measure alone is what it is among all, of which every figure is read", async () => {
  const file = "example-county-2022.docx";
  const { figures } = await loadedFolder({
    [file]: Deno.readFileSync(`data/examples/forms/${file}`),
  });
  const all = measure(figures, CODEBOOK);
  const met = [...new Set(all.getColumn("measure").toArray().map(String))];
  assert(met.length > 10);
  for (const id of met) {
    const among = all.filter(pl.col("measure").eq(pl.lit(id)));
    frameEqual(measure(figures, CODEBOOK, [id]), among);
  }
});
