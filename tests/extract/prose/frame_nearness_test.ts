import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { frameNearness, type Inherited, inheritedOf } from "@/extract/prose/frame_nearness.ts";
import { frameOf, type FrameSpec, slotsOf, statementOf } from "./_frames.ts";

const codebook = loadCodebook();
const places = [...codebook.indicators.keys()];
const whole = frameNearness(codebook);
const upheld = places.indexOf("litigation.upheld");
const litigation = ["object.litigation"];

function nearnessOf(own: Readonly<Record<string, string[]>>, inherited: Inherited): number {
  return whole.nearnessTo({ own: new Map(Object.entries(own)), inherited, unfounded: 0 })(upheld);
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
    whole.nearnessTo({ own: new Map(Object.entries(own)), inherited: new Map(), unfounded: 0 });
  const [nothing, unheard] = [{}, { unheard: ["unheard.of"] }].map((own) =>
    places.map((_, nth) => nearnessIn(own)(nth))
  );
  assertEquals(places.filter((_, nth) => unheard![nth]! > nothing![nth]!), []);
});

/** How near some frames are, which each are of an indicator of their own. */
function nearnessTo(
  frames: readonly FrameSpec[],
  own: string,
  { inherited = new Map(), unfounded = 0 }: { inherited?: Inherited; unfounded?: number } = {},
): readonly number[] {
  const ids = places.slice(0, frames.length);
  const invented = frameNearness({
    frames: frames.map((frame, nth) => frameOf({ ...frame, indicator: ids[nth]! })),
    indicators: new Map(ids.map((id) => [id, codebook.indicators.get(id)!])),
  });
  const nearness = invented.nearnessTo({ own: slotsOf(own), inherited, unfounded });
  return ids.map((_, nth) => nearness(nth));
}

/** Whether each of some frames is nearer than the next. */
function assertOrder(nearness: readonly number[]): void {
  assertEquals(nearness.toSorted((a, b) => b - a), nearness);
  assertEquals(new Set(nearness).size, nearness.length);
}

const RECEIVED: FrameSpec = { own: "act.receive", context: "object.request" };

Deno.test("a frame is nearer the more of its needs are met, and loses more for its own", () => {
  const frames = [
    { own: "act.receive object.request" },
    { own: "act.receive", allows: "object" },
    { ...RECEIVED, context: "way.fax", allows: "object" },
    { own: "act.receive way.fax", allows: "object" },
  ];
  assertOrder(nearnessTo(frames, "act.receive object.request"));
});

Deno.test("a frame is farther where something else is said, refused or not allowed", () => {
  const near = (frame: FrameSpec, own = "act.receive way.fax") => nearnessTo([frame], own)[0]!;
  const whole = near({ own: "act.receive way.fax" }) / 2;
  assertEquals(near({ own: "act.receive", allows: "way" }), whole);
  assertEquals(near({ own: "act.receive", allows: "way.fax" }), whole);
  assertEquals(near({ own: "act.receive" }), whole - 2);
  assertEquals(near({ own: "act.receive", allows: "way", refuses: "way.fax" }), whole - 2);
  assertEquals(near({ own: "act.receive", allows: "way", refuses: "way.letter" }), whole);
  // What meets a need may be refused all the same, and words that are free change nothing.
  assertEquals(near({ own: "act.receive", refuses: "act" }, "act.receive"), whole - 2);
  assertEquals(near({ own: "act.receive" }, "act.receive sum.total"), whole);
});

Deno.test("what is before the words meets the needs that they do not speak of", () => {
  const before = (near: number): Inherited =>
    new Map([["object", { values: ["object.request"], near }]]);
  const near = (own: string, inherited?: Inherited, frame = RECEIVED) =>
    nearnessTo([{ ...frame, allows: "object" }], own, inherited && { inherited })[0]!;
  assertOrder([
    near("act.receive", before(1)),
    near("act.receive", before(0.6)),
    near("act.receive"),
  ]);
  assertEquals(near("act.receive object.letter", before(1)), near("act.receive object.letter"));
  assertEquals(near("act.receive object.request", before(0.6)), near("act.receive", before(1)));
  const needsBefore = { own: "act.receive", context: "before.object.request" };
  assertEquals(near("act.receive object.request", undefined, needsBefore), near("act.receive"));
  const either = [
    near("act.receive object.letter", before(1), needsBefore),
    near("act.receive", before(1), needsBefore),
  ];
  assertEquals(either[0], either[1]);
  assertOrder([either[0]!, near("act.receive object.letter", undefined, needsBefore)]);
});

Deno.test("a frame of whose needs the words meet none loses what they have not founded", () => {
  const near = (own: string, unfounded: number) => nearnessTo([RECEIVED], own, { unfounded })[0]!;
  assertEquals(near("act.receive", 3), near("act.receive", 0));
  assertEquals(near("", 3), near("", 0) - 3);
  const inherited: Inherited = new Map([["object", { values: ["object.request"], near: 1 }]]);
  const [alone, founded] = [3, 0].map((unfounded) =>
    nearnessTo([RECEIVED], "", { inherited, unfounded })[0]!
  );
  assertEquals(alone, founded! - 3);
});

Deno.test("of the frames of an indicator the nearest counts; one without is as one unmet need", () => {
  const [id, without] = places;
  const indicators = new Map([id!, without!].map((one) => [one, codebook.indicators.get(one)!]));
  const frames = ["act.receive way.fax", "act.receive", "act.answer"].map((own) =>
    frameOf({ own, indicator: id! })
  );
  const { nearnessTo: nearTo, nearestOf } = frameNearness({ frames, indicators });
  const near = nearTo({ own: slotsOf("act.receive"), inherited: new Map(), unfounded: 1 });
  assertEquals(near(0), nearnessTo([{ own: "act.receive" }], "act.receive")[0]);
  assertEquals(near(1), nearnessTo([{ own: "act.answer" }], "", { unfounded: 1 })[0]);
  assertEquals([...nearestOf], [2 * near(0), 0]);
});

Deno.test("inheritedOf() takes each slot from the nearest of two stretches before", () => {
  const { context } = statementOf("", ["act.receive", "act.answer object.request", "way.fax"]);
  const inherited = inheritedOf(context);
  assertEquals([...inherited.keys()], ["act", "object"]);
  assertEquals(inherited.get("act")!.values, ["act.receive"]);
  assert(inherited.get("object")!.near < inherited.get("act")!.near);
});
