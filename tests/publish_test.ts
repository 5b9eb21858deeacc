import { assertEquals, assertRejects } from "@std/assert";
import { NothingToDrawError } from "@/draw/mod.ts";
import { publish } from "@/publish.ts";
import { withFolder } from "./support/folder.ts";

Deno.test("publish() saves nothing where there is nothing to draw", async () => {
  await withFolder({}, async (out) => {
    const draw = () => {
      throw new NothingToDrawError({ zh: "没有数值", en: "Nothing" });
    };
    await publish("empty", draw, { out, lang: "zh" });
    assertEquals(await Array.fromAsync(Deno.readDir(out)), []);
  });
});

Deno.test("publish() removes the chart of an earlier run where there is nothing to draw now", async () => {
  const files = {
    "charts/02_totals.svg": "",
    "charts/02_totals.manifest.json": "{}",
    "charts/02_totals_2.svg": "",
  };
  await withFolder(files, async (out) => {
    const draw = () => {
      throw new NothingToDrawError({ zh: "没有数值", en: "Nothing" });
    };
    await publish("02_totals", draw, { out, lang: "zh" });
    const left = await Array.fromAsync(Deno.readDir(`${out}/charts`), ({ name }) => name);
    assertEquals(left, ["02_totals_2.svg"]);
  });
});

Deno.test("publish() lets a mistake of the caller through", async () => {
  const draw = () => {
    throw new RangeError("No such measure");
  };
  await assertRejects(
    () => publish("wrong", draw, { out: ".", lang: "en" }),
    RangeError,
    "No such",
  );
});
