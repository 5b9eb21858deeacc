import { assertEquals, assertThrows } from "@std/assert";
import { checkWritable } from "@/model/mod.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("Where nothing can be written, the error names the folder and what to do", () =>
  withFolder({ file: "" }, (folder) => {
    checkWritable(`${folder}/new`, "write the run", "use --out");
    assertEquals([...Deno.readDirSync(`${folder}/new`)], []);
    const error = assertThrows(
      () => checkWritable(`${folder}/file/out`, "write the run", "use --out"),
      TypeError,
      `Cannot write the run in "${folder}/file/out": `,
    );
    assertEquals(error.message.endsWith("; use --out"), true);
    return Promise.resolve();
  }));
