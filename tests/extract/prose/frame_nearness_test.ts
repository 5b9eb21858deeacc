import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { frameNearness, type Inherited } from "@/extract/prose/frame_nearness.ts";

const codebook = loadCodebook();
const places = [...codebook.indicators.keys()];
const { nearnessTo } = frameNearness(codebook);
const upheld = places.indexOf("litigation.upheld");
const litigation = ["object.litigation"];

function nearnessOf(own: Readonly<Record<string, string[]>>, inherited: Inherited): number {
  return nearnessTo({ own: new Map(Object.entries(own)), inherited, unfounded: 0 })(upheld);
}

Deno.test("a frame is nearer where what it needs is said before, less so where that is farther", () => {
  const own = { result: ["result.upheld"] };
  const before = (near: number): Inherited => new Map([["object", { values: litigation, near }]]);
  const [none, far, near] = [new Map(), before(0.6), before(1)].map((one) => nearnessOf(own, one));
  assert(none! < far! && far! < near!, `${none}, ${far}, ${near}`);
});

Deno.test("what the words themselves say hides what is before them", () => {
  const own = { result: ["result.upheld"], object: ["object.reconsideration"] };
  const before: Inherited = new Map([["object", { values: litigation, near: 1 }]]);
  assertEquals(nearnessOf(own, before), nearnessOf(own, new Map()));
});

Deno.test("what no frame needs meets no need", () => {
  const nearnessIn = (own: Readonly<Record<string, string[]>>) =>
    nearnessTo({ own: new Map(Object.entries(own)), inherited: new Map(), unfounded: 0 });
  const [nothing, unheard] = [{}, { unheard: ["unheard.of"] }].map((own) =>
    places.map((_, nth) => nearnessIn(own)(nth))
  );
  assertEquals(places.filter((_, nth) => unheard![nth]! > nothing![nth]!), []);
});
