import { assertThrows } from "@std/assert";
import { checkFileName } from "@/write/mod.ts";

for (
  const name of [
    "",
    "a/b",
    "a\\b",
    "..",
    ".a",
    "a.",
    "a ",
    "a:b",
    'a"b',
    "a|b",
    "a?",
    "CON",
    "nul.csv",
    "com1",
  ]
) {
  Deno.test(`A name that is no file's on every system is refused: "${name}"`, () => {
    assertThrows(() => checkFileName(name, "write"), TypeError, `Cannot write "${name}"`);
  });
}

for (const name of ["申请量 2020", "02_request_volumes", "console", "a.b-c"]) {
  Deno.test(`A name of a file is taken: "${name}"`, () => checkFileName(name, "write"));
}
