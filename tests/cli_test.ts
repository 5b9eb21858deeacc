import { assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../lib/cli.ts", import.meta.url));

async function run(...args: string[]) {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", CLI, ...args],
    env: { NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, out: out!, error: error! };
}

Deno.test("deno task explain shows where a figure comes from", async () => {
  const { code, out } = await run(
    "explain",
    "hohhot-2014",
    "hotline.completion_rate",
    "--lang",
    "en",
  );
  assertEquals(code, 0);
  assertStringIncludes(out, "Used: 98.2 % (corrected)");
  // A private character stands where the point was lost.
  assertStringIncludes(out, "【办结率为98\ue0102%】");
});

Deno.test("deno task explain takes the label of an indicator", async () => {
  const { code, out } = await run("explain", "hohhot-2014", "热线办结率");
  assertEquals(code, 0);
  assertStringIncludes(out, "hohhot-2014 · 热线办结率 (hotline.completion_rate)");
});

Deno.test("deno task audit lists errors and warnings, then each report", async () => {
  const { code, out } = await run("audit", "--lang", "en");
  assertEquals(code, 0);
  assertStringIncludes(out, "The rate is printed as 986%; 1797 / 1822 is 98.6%");
  assertStringIncludes(out, "baoding-2018");
});

Deno.test("the command line says what is wrong with it", async () => {
  for (
    const [args, message] of [
      [["explain", "nowhere-1999", "x"], 'Cannot explain "nowhere-1999"'],
      [["explain", "hohhot-2014", "hotline.recieved"], "the nearest are hotline.received"],
      [["explain", "hohhot-2014"], "it takes 2 words"],
      [["repair"], 'Cannot run "repair": audit or explain'],
      [["audit", "--lang", "fr"], 'Cannot use the language "fr"'],
      [["audit", "--reports", "/nowhere"], "there is no such folder"],
      [["audit", "--colour"], "--colour"],
    ] as const
  ) {
    const { code, error } = await run(...args);
    assertEquals(code, 2, args.join(" "));
    assertStringIncludes(error, message);
  }
});
