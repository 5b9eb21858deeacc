import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { pack } from "@/pack.ts";
import { openParts } from "@/store/open_parts.ts";
import { openStore } from "@/store/open_store.ts";
import { StoreError } from "@/store/store_error.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("openParts() reads the parts of a store, and names it where there is none any more", async () => {
  await withFolder({}, async (folder) => {
    {
      using store = await openStore(folder, { decision: "a", reports: "r" });
      const part = store.keep("key", [pack(["kept"])], ([part]) => part!);
      using parts = openParts(folder);
      assertEquals(parts.unpacked(part), ["kept"]);
      const missing = assertThrows(() => parts.unpacked(part + 1), StoreError);
      assertStringIncludes(missing.message, `: part ${part + 1} is missing; delete the folder`);
    }
    await Deno.remove(`${folder}/store.sqlite`);
    const gone = assertThrows(() => openParts(folder), StoreError, `"${folder}"`);
    assertStringIncludes(gone.message, ": store.sqlite is no longer there; run again");
    await Deno.writeTextFile(`${folder}/store.sqlite`, "no tables, but some text in their place");
    assertEquals(assertThrows(() => openParts(folder), StoreError).state, "damaged");
  });
});
