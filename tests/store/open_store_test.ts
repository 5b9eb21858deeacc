import { assertEquals, assertRejects, assertStringIncludes, assertThrows } from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import { lockStore } from "@/store/lock_store.ts";
import { openStore } from "@/store/open_store.ts";
import { pack, unpack } from "@/pack.ts";
import { StoreError } from "@/store/store_error.ts";
import { withFolder } from "../support/folder.ts";

const readBy = (decision: string, reports = "r") => ({ decision, reports });

/** Opens a store in a new folder after `prepare`, with what it says. */
async function opened<T>(prepare: (folder: string) => unknown, use: (said: string[]) => T) {
  return await withFolder({}, async (folder) => {
    const before = await openStore(folder, readBy("a"));
    before.keep("key", [pack("kept")], ([part]) => part);
    before[Symbol.dispose]();
    await prepare(folder);
    const said: string[] = [];
    using store = await openStore(folder, readBy("a"), (message) => said.push(message));
    return use([String(store.find("key")), ...said]);
  });
}

Deno.test("openStore() keeps parts under keys for later runs", async () => {
  await withFolder({}, async (folder) => {
    {
      using store = await openStore(folder, readBy("a"));
      store.keep("key", [pack({ a: undefined }), pack([1])], (parts) => ({ parts }));
    }
    using store = await openStore(folder, readBy("b"));
    const { parts } = store.find<{ parts: number[] }>("key")!;
    assertEquals(parts.map((part) => unpack(store.part(part))), [{ a: undefined }, [1]]);
    assertEquals(store.find("other"), null);
  });
});

Deno.test("openStore() drops what was made by ways of deciding that no folder was last read by", async () => {
  await withFolder({}, async (folder) => {
    const keep = async (decision: string, reports?: string) => {
      using store = await openStore(folder, readBy(decision, reports));
      store.keep(`key of ${decision}`, [], () => decision);
    };
    for (const decision of ["a", "b"]) await keep(decision, "others");
    for (const decision of ["b", "c", "d", "e", "f", "d"]) await keep(decision);
    using store = await openStore(folder, readBy("d"));
    const found = [..."abcdef"].map((decision) => store.find(`key of ${decision}`));
    assertEquals(found, ["a", "b", null, "d", "e", "f"]);
  });
});

Deno.test("openStore() gives no part the number of one that was dropped, which somebody may still ask for", async () => {
  await withFolder({}, async (folder) => {
    const numbers: number[] = [];
    for (const decision of ["a", "b", "c", "d", "e"]) {
      using store = await openStore(folder, readBy(decision));
      numbers.push(...store.keep("key", [pack(decision)], (parts) => parts));
    }
    assertEquals(numbers, [1, 2, 3, 4, 5]);
  });
});

Deno.test("openStore() makes a store anew that is damaged or of another version, and says so", async () => {
  const spoil = (folder: string) => Deno.writeTextFile(`${folder}/store.sqlite`, "x".repeat(5000));
  await opened(spoil, ([kept, said]) => {
    assertEquals(kept, "null");
    assertStringIncludes(said!, "is damaged (file is not a database): made anew");
  });
  const age = (folder: string) => {
    using tables = new DatabaseSync(`${folder}/store.sqlite`);
    tables.exec("PRAGMA user_version = 99");
  };
  await opened(age, (said) => {
    assertEquals(said[0], "null");
    assertStringIncludes(said[1]!, "of version 99, not 2: made anew");
  });
});

Deno.test("openStore() names a folder that cannot be written, and what to do", async () => {
  await withFolder({ file: "" }, async (folder) => {
    const error = await assertRejects(
      () => openStore(`${folder}/file/store`, readBy("a")),
      StoreError,
    );
    assertEquals(error.state, "unusable");
    assertStringIncludes(error.message, "a file stands where a folder is needed: move it");
  });
  await withFolder({ "full/store.sqlite/a": "" }, async (folder) => {
    const error = await assertRejects(() => openStore(`${folder}/full`, readBy("a")), StoreError);
    assertStringIncludes(error.message, "; see that store.sqlite in it is a file");
  });
});

Deno.test("a store that cannot be used says what to do by what the system says", () => {
  const remedies = [
    ["No space left on device (os error 28)", "make room on the disk"],
    ["database or disk is full", "make room on the disk"],
    ["Read-only file system (os error 30): open '/full/lock'", "allow writing there"],
    ["attempt to write a readonly database", "allow writing there"],
    ["Permission denied (os error 13): mkdir '/exists'", "allow writing there"],
    ["disk I/O error", "make room on the disk, or allow writing there"],
  ] as const;
  for (const [message, remedy] of remedies) {
    const error = new StoreError("unusable", "s", { message });
    assertStringIncludes(error.message, `Cannot use the store "s": ${message}; ${remedy}. `);
  }
});

Deno.test("openStore() reads from a folder that cannot be written, and says what it does not have", async () => {
  const seal = async (folder: string) => {
    await Deno.remove(`${folder}/lock`);
    await Deno.mkdir(`${folder}/lock`);
  };
  await withFolder({}, async (folder) => {
    {
      using store = await openStore(folder, readBy("a"));
      store.keep("key", [pack("kept")], (parts) => parts);
    }
    await seal(folder);
    using store = await openStore(folder, readBy("a"));
    const [part] = store.find<number[]>("key")!;
    assertEquals(unpack(store.part(part!)), "kept");
    assertEquals([store.keep("light", [], () => 1), store.find("light")], [1, 1]);
    const error = assertThrows(() => store.keep("other", [pack(1)], () => 1), StoreError);
    assertStringIncludes(error.message, "it cannot be written, and does not have all that is read");
    await assertRejects(() => openStore(folder, readBy("b")), StoreError);
  });
});

Deno.test("openStore() waits for another run and says which", async () => {
  await withFolder({}, async (folder) => {
    const first = await openStore(folder, readBy("a"));
    const said: string[] = [];
    const second = openStore(folder, readBy("a"), (message) => {
      said.push(message);
      first[Symbol.dispose]();
    });
    (await second)[Symbol.dispose]();
    assertStringIncludes(said[0]!, `in use by process ${Deno.pid} since`);
  });
});

Deno.test("a store says of a part that is gone or damaged, and of a summary, that it is damaged", async () => {
  await withFolder({}, async (folder) => {
    using store = await openStore(folder, readBy("a"));
    store.keep("key", [], () => ({ a: 1 }));
    using tables = new DatabaseSync(`${folder}/store.sqlite`);
    tables.exec("UPDATE kept SET summary = '{\"a\":'");
    for (const damaged of [() => store.part(7), () => store.find("key")]) {
      assertEquals(assertThrows(damaged, StoreError).state, "damaged");
    }
    const bytes = pack("公开".repeat(100));
    bytes[bytes.length >> 1]! ^= 1;
    assertThrows(() => unpack(bytes), Error);
  });
});

/** The files of a folder that this process has open. */
function openIn(folder: string): string[] {
  return [...Deno.readDirSync("/proc/self/fd")].flatMap(({ name }) => {
    try {
      return Deno.readLinkSync(`/proc/self/fd/${name}`);
    } catch {
      return [];
    }
  }).filter((path) => path.startsWith(`${folder}/`)).sort();
}

Deno.test({
  name: "a store that is made anew, or given up, is closed: Windows removes no file that is open",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await withFolder({ "store.sqlite": "no tables" }, async (folder) => {
      (await openStore(folder, readBy("a"), () => {}))[Symbol.dispose]();
      assertEquals(openIn(folder), []);
    });
    await withFolder({}, async (folder) => {
      const tables = new DatabaseSync(`${folder}/store.sqlite`);
      tables.exec("PRAGMA user_version = 2");
      tables.close();
      await assertRejects(() => openStore(folder, readBy("a")), StoreError, "no such table");
      assertEquals(openIn(folder), []);
    });
    await withFolder({}, async (folder) => {
      using _ = await openStore(folder, readBy("a"));
      const before = openIn(folder);
      const stop = () => {
        throw new RangeError("stopped");
      };
      await assertRejects(() => lockStore(folder, stop), RangeError, "stopped");
      assertEquals(openIn(folder), before);
    });
  },
});
