import { assertEquals } from "@std/assert";
import { whenParentEnds } from "@/kernel/mod.ts";

const WAITS = ["eval", "await new Response(Deno.stdin.readable).text()"];

Deno.test("whenParentEnds() calls when the parent has ended, also where that was before it looked", async () => {
  const parent = new Deno.Command(Deno.execPath(), { args: WAITS, stdin: "piped" }).spawn();
  const calls: string[] = [];
  const end = new Promise<void>((resolve) =>
    whenParentEnds(() => resolve(void calls.push("later")), parent.pid)
  );
  assertEquals(calls, []);
  await parent.stdin.close();
  await parent.status;
  await end;
  whenParentEnds(() => calls.push("before"), parent.pid);
  assertEquals(calls, ["later", "before"]);
});
