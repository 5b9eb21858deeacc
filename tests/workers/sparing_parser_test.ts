import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { sparingParser } from "@/workers/mod.ts";
import { countCommands } from "../support/count_commands.ts";

const TEXT = "白水市2018年政府信息公开工作年度报告\n2018年,全市共收到信息公开申请27件。\n";

/** The report as a file of so many bytes. */
function reportOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(0x0a);
  bytes.set(new TextEncoder().encode(TEXT));
  return bytes;
}

Deno.test("sparingParser() starts a process for a large text only, and no more than it may", async () => {
  await using parser = sparingParser(loadCodebook(), { jobs: 1 });
  const values = async (size: number) =>
    (await parser.parse(reportOf(size), "a.txt")).figures.map(({ value }) => value);
  const small = async () => assertEquals(await values(65_536), [27]);
  assertEquals(await countCommands(small), 0);
  const large = async () =>
    assertEquals(await Promise.all([65_537, 65_538].map(values)), [[27], [27]]);
  assertEquals(await countCommands(large), 1);
});
