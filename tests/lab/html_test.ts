import { assertEquals, assertStringIncludes } from "@std/assert";
import { main } from "@/lab/html.ts";
import { printedBy } from "../support/printed_by.ts";

Deno.test("deno task html explains its options, status 0, and what is wrong with them, status 2", async () => {
  for (
    const [option, status, message] of [["--help", 0, ""], ["--nope", 2, "Unknown option"]] as const
  ) {
    const { code, out, error } = await printedBy(() => main([option]));
    assertEquals(code, status);
    assertStringIncludes(status === 0 ? out : error, "Usage: deno task html");
    assertStringIncludes(error, message);
  }
});
