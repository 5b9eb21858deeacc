import { lazily, scannedBy } from "@/frame/mod.ts";
import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";

const frame = pl.DataFrame({ report: ["a", "b"], value: [7, 8] });

Deno.test("lazily() reads a frame by what was said for it, and asks for no whole frame", async () => {
  const frames = {
    get figures(): typeof frame {
      throw new Error("the whole frame was asked for");
    },
  };
  const { figures } = lazily(scannedBy(frames, () => frame.lazy()));
  assertEquals((await figures.select("value").collect()).rows(), [[7], [8]]);
});

Deno.test("lazily() never gives the rows of a store for a copy in which a frame was changed", async () => {
  const kept = scannedBy({ figures: frame }, () => frame.lazy());
  const { figures } = lazily({ ...kept, figures: frame.head(1) });
  assertEquals((await figures.collect()).rows(), [["a", 7]]);
});
