import { assertEquals, assertRejects } from "@std/assert";
import { setTimeout as delay } from "node:timers/promises";
import { watchPaths } from "@/run/watch_paths.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("watchPaths() reports no change where only a file that does not count was saved", async () => {
  await withFolder({}, async (temporary) => {
    const folder = await Deno.realPath(temporary);
    const isSeen = (path: string) => path.endsWith(".csv");
    using changes = watchPaths({ deep: [folder], flat: [], isSeen });
    const next = changes.next();
    await Deno.writeTextFile(`${folder}/.figures.csv.swp`, "1");
    // Longer than the quiet after which a change is over.
    await delay(600);
    await Deno.writeTextFile(`${folder}/figures.csv`, "1");
    assertEquals(await next, [`${folder}/figures.csv`]);
  });
});

Deno.test("watchPaths() passes over a file that an editor makes and renames over the one it saves", async () => {
  await withFolder({ "figures.csv": "1" }, async (temporary) => {
    const folder = await Deno.realPath(temporary);
    using changes = watchPaths({ deep: [folder], flat: [], isSeen: () => true });
    const next = changes.next();
    await Deno.writeTextFile(`${folder}/sedktdlgq`, "2");
    await delay(20);
    await Deno.rename(`${folder}/sedktdlgq`, `${folder}/figures.csv`);
    assertEquals(await next, [`${folder}/figures.csv`]);
  });
});

Deno.test("watchPaths() ends quietly where it is interrupted while nobody waits for a change", async () => {
  await withFolder({}, async (temporary) => {
    const folder = await Deno.realPath(temporary);
    const controller = new AbortController();
    const { signal } = controller;
    using changes = watchPaths({ deep: [folder], flat: [], isSeen: () => true, signal });
    controller.abort(new Error("Interrupted"));
    // A rejection that nobody handles would end the process here, with a stack trace.
    await delay(10);
    await assertRejects(() => changes.next(), Error, "Interrupted");
  });
});
