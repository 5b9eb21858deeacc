import { assertEquals } from "@std/assert";
import { dirname } from "node:path";
import { existsSync } from "node:fs";
import { fontFolder } from "@/render/_font_folder.ts";

Deno.test("fonts that a process left as it was killed are removed by another, those in use are not", async () => {
  const [old, used] = [0, 1].map(() => Deno.makeTempDirSync({ prefix: "gongkai-fonts-" }));
  Deno.writeTextFileSync(`${old}/regular.otf`, "font");
  Deno.utimeSync(old!, 0, 0);
  // A module of its own: a process looks once.
  const { fontFolder: first }: { fontFolder: typeof fontFolder } = await import(
    `@/render/_font_folder.ts?${crypto.randomUUID()}`
  );
  const made = await first();
  try {
    assertEquals([old, used, made].map((folder) => existsSync(folder!)), [false, true, true]);
    assertEquals(dirname(made), dirname(used!));
  } finally {
    for (const folder of [used!, made]) Deno.removeSync(folder);
  }
});
