import { assert, assertEquals } from "@std/assert";
import { medians } from "../../bench/medians.ts";

Deno.test("medians() runs the tasks in turns, the warm-up included", () => {
  const runs: string[] = [];
  medians({ a: () => runs.push("a"), b: () => runs.push("b") }, 2, 1);
  assertEquals(runs.join(""), "ababab");
});

Deno.test("medians() leaves the warm-up and a single slow run out of account", () => {
  let run = 0;
  const slow = new Set([0, 3]);
  const times = medians({ task: () => slow.has(run++) && wait(50) }, 5, 1);
  assert(times.get("task")! < 25);
});

function wait(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
