import { assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";

/** Parses files of so many bytes, and prints what each gave; a program that may start no other. */
const PROGRAM = `
  import { loadCodebook } from "@/codebook/mod.ts";
  import { sparingParser } from "@/workers/mod.ts";
  await using parser = sparingParser(loadCodebook());
  const text = "白水市2018年政府信息公开工作年度报告\\n2018年,全市共收到信息公开申请27件。\\n";
  const outcomes = [];
  for (const size of [65_536, 65_537]) {
    const bytes = new TextEncoder().encode(text).slice(0, size);
    const padded = new Uint8Array(size).fill(0x0a);
    padded.set(bytes);
    const report = await parser.parse(padded, "a.txt").catch(({ name }) => name);
    outcomes.push(report.figures?.map(({ value }) => value) ?? report);
  }
  console.log(JSON.stringify(outcomes));
`;

Deno.test("sparingParser() starts a process for a large text only", async () => {
  const config = fileURLToPath(new URL("../../deno.json", import.meta.url));
  const program = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(program, PROGRAM);
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "--allow-read", "--allow-env", `--config=${config}`, program],
      stderr: "null",
    }).output();
    assertEquals(JSON.parse(new TextDecoder().decode(stdout)), [[27], "NotCapable"]);
  } finally {
    await Deno.remove(program);
  }
});
