import { assertEquals, assertStringIncludes } from "@std/assert";

const html = new URL("../../lib/lab/html.ts", import.meta.url).pathname;

Deno.test("deno task html explains its options, status 0, and what is wrong with them, status 2", async () => {
  for (const [option, code, message] of [["--help", 0, ""], ["--nope", 2, "Unknown option"]]) {
    const output = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", html, String(option)],
      env: { NO_COLOR: "1" },
    }).output();
    const [printed, said] = [output.stdout, output.stderr].map((it) =>
      new TextDecoder().decode(it)
    );
    assertEquals(output.code, code);
    assertStringIncludes(option === "--help" ? printed! : said!, "Usage: deno task html");
    assertStringIncludes(said!, String(message));
  }
});
