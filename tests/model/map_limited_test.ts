import { assert, assertEquals, assertRejects } from "@std/assert";
import { mapLimited } from "@/model/map_limited.ts";

const rest = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

Deno.test("mapLimited() keeps the order, and works on no more than the limit", async () => {
  let [active, most] = [0, 0];
  const doubled = await mapLimited([30, 1, 20, 5], 2, async (item) => {
    most = Math.max(most, ++active);
    await rest(item);
    active--;
    return 2 * item;
  });
  assertEquals([doubled, most], [[60, 2, 40, 10], 2]);
});

Deno.test("mapLimited() throws when what was being worked on has ended", async () => {
  let ended = false;
  const work = async (item: number) => {
    if (item === 0) throw new RangeError("Zero");
    await rest(item);
    ended = true;
  };
  await assertRejects(() => mapLimited([0, 20], 2, work), RangeError, "Zero");
  assert(ended);
});

Deno.test("mapLimited() makes nothing of nothing", async () => {
  assertEquals(await mapLimited([], 2, () => Promise.resolve(1)), []);
});
