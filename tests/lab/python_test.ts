import { assertEquals, assertRejects } from "@std/assert";
import { findPython, type Python } from "@/lab/python.ts";
import { withFolder } from "../support/folder.ts";

/** A command that answers as a Python of this version does. */
const python = (version: string): Python => [
  Deno.execPath(),
  "eval",
  `console.log("${version}")`,
  "--",
];

Deno.test("findPython() takes the first that is recent enough", async () => {
  const candidates = [["no-such-python"], python("3.9"), python("3.10"), python("3.13")] as const;
  assertEquals(await findPython(candidates), candidates[2]);
});

Deno.test("findPython() tells that there is none", async () => {
  await assertRejects(
    () => findPython([["no-such-python"], ["nor-this", "-3"]]),
    Error,
    "it needs Python 3.10 or later, and there is no no-such-python, nor-this -3; install it",
  );
});

Deno.test("findPython() passes over a file that may not be executed", async () => {
  await withFolder({ python: "" }, async (folder) => {
    const candidates = [[`${folder}/python`], python("3.12")] as const;
    assertEquals(await findPython(candidates), candidates[1]);
  });
});

Deno.test("findPython() tells what is too old, and passes over what is no Python", async () => {
  await assertRejects(
    () => findPython([python("2.7"), python("Not a version")]),
    Error,
    "-- is 2.7; install it",
  );
});
