import { assertEquals, assertRejects } from "@std/assert";
import { writeWhole } from "@/write/mod.ts";

Deno.test("writeWhole() replaces a file and leaves nothing beside it", async () => {
  const dir = await Deno.makeTempDir();
  await Deno.writeTextFile(`${dir}/a.txt`, "old");
  await writeWhole(`${dir}/a.txt`, new TextEncoder().encode("公开"));
  assertEquals(await Deno.readTextFile(`${dir}/a.txt`), "公开");
  assertEquals([...Deno.readDirSync(dir)].length, 1);
  await Deno.remove(dir, { recursive: true });
});

Deno.test("writeWhole() rejects where the folder is missing", async () => {
  const dir = await Deno.makeTempDir();
  await assertRejects(() => writeWhole(`${dir}/missing/a.txt`, "公开"), Deno.errors.NotFound);
  assertEquals([...Deno.readDirSync(dir)].length, 0);
  await Deno.remove(dir, { recursive: true });
});

Deno.test("writeWhole() keeps the old file where writing breaks off", async () => {
  const dir = await Deno.makeTempDir();
  await Deno.writeTextFile(`${dir}/a.txt`, "old");
  const original = Deno.writeFile;
  Deno.writeFile = async (path) => {
    await original(path, new TextEncoder().encode("ha"));
    throw new Error("No space left on device");
  };
  try {
    await assertRejects(() => writeWhole(`${dir}/a.txt`, "half"), Error, "No space left");
  } finally {
    Deno.writeFile = original;
  }
  assertEquals(await Deno.readTextFile(`${dir}/a.txt`), "old");
  assertEquals([...Deno.readDirSync(dir)].map(({ name }) => name), ["a.txt"]);
  await Deno.remove(dir, { recursive: true });
});

Deno.test("writeWhole() says what to do where a program has the file open", async () => {
  const dir = await Deno.makeTempDir();
  await Deno.writeTextFile(`${dir}/a.csv`, "old");
  const original = Deno.rename;
  // As Windows answers while Excel has the file.
  Deno.rename = () =>
    Promise.reject(new Deno.errors.PermissionDenied("Access is denied. (os error 5)"));
  try {
    const written = () => writeWhole(`${dir}/a.csv`, "new");
    await assertRejects(written, Deno.errors.PermissionDenied, "a program has it open");
  } finally {
    Deno.rename = original;
  }
  assertEquals(await Deno.readTextFile(`${dir}/a.csv`), "old");
  assertEquals([...Deno.readDirSync(dir)].map(({ name }) => name), ["a.csv"]);
  await Deno.remove(dir, { recursive: true });
});
