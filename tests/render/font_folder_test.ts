import { assertEquals } from "@std/assert";

Deno.test("fontFolder() makes a folder where that for temporary files cannot be listed", async () => {
  // A copy of the module of its own: what others left is looked for once.
  const { fontFolder } = await import("@/render/_font_folder.ts?unlisted");
  const original = Deno.readDir;
  Deno.readDir = () => {
    throw new Deno.errors.PermissionDenied("readdir");
  };
  try {
    const folder = await fontFolder();
    assertEquals((await Deno.stat(folder)).isDirectory, true);
    await Deno.remove(folder);
  } finally {
    Deno.readDir = original;
  }
});
