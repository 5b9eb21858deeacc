import { assertEquals, assertStringIncludes } from "@std/assert";

const main = new URL("../../lib/run/main.ts", import.meta.url).pathname;

for (
  const [args, message] of [
    [["--nope"], "Unknown option '--nope'"],
    [["--reports", "no-such-folder"], "there is no such folder"],
    [["--coded", "no-such-file.csv"], "there is no such file"],
    [["--only", "zz"], 'Cannot find a notebook named "zz…"'],
  ] as const
) {
  Deno.test(`deno task notebooks ${args.join(" ")} prints what is wrong and the usage, status 2`, async () => {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", main, ...args],
      env: { NO_COLOR: "1" },
    }).output();
    const said = new TextDecoder().decode(stderr);
    assertEquals([code, stdout.length], [2, 0]);
    assertStringIncludes(said, message);
    assertStringIncludes(said, "Usage: deno task notebooks");
  });
}
