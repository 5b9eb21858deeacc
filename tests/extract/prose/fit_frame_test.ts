import { assert, assertEquals } from "@std/assert";
import { compileFrame } from "@/extract/prose/compiled_frame.ts";
import { fitOf, isCounted } from "@/extract/prose/fit.ts";
import type { Gaps } from "@/extract/prose/gaps.ts";
import type { Misfit } from "@/extract/prose/misfit.ts";
import { nearestFrames, rankFrames } from "@/extract/prose/rank_frames.ts";
import { slotBits } from "@/extract/prose/slot_bits.ts";
import { frameOf, type FrameSpec, statementOf } from "./_frames.ts";

type Around = Parameters<typeof statementOf>;

const score = (frame: FrameSpec, ...around: Around) =>
  fitOf(compileFrame(frameOf(frame)), statementOf(...around));

const fits = (frame: FrameSpec, ...around: Around) => score(frame, ...around) !== undefined;

const RECEIVED: FrameSpec = { own: "act.receive", context: "object.request" };

Deno.test("a frame fits where the words meet its needs, its context also what is before them", () => {
  assert(fits(RECEIVED, "act.receive object.request"));
  assert(fits(RECEIVED, "act.receive", ["object.request"]));
  assert(fits(RECEIVED, "act.receive", ["act.answer", "object.request"]));
  assert(!fits(RECEIVED, "act.receive"));
  assert(!fits(RECEIVED, "object.request", ["act.receive"]));
  assert(!fits(RECEIVED, "act.answer", ["object.request"]));
});

Deno.test("the nearest words that have a slot decide on it", () => {
  assert(!fits(RECEIVED, "act.receive", ["object.letter", "object.request"]));
  assert(!fits(RECEIVED, "act.receive object.letter", ["object.request"]));
  const either: FrameSpec = { own: "act.receive", context: "object.request|topic.request" };
  assert(fits(either, "act.receive", ["object.letter", "topic.request"]));
  assert(fits(either, "act.receive", ["object.letter topic.request"]));
});

Deno.test("all joined values must be among those that a need has, or several allowed", () => {
  const need = (own: string) => fits({ own }, "way.letter way.fax");
  assert(need("way.letter|way.fax"));
  assert(!need("way.letter"));
  assert(need("way.letter|way.several"));
  assert(!fits({ own: "way.letter|way.several" }, "way.fax"));
});

Deno.test("what frames need before the words is met there alone", () => {
  const frame: FrameSpec = { own: "act.receive", context: "before.object.request" };
  assert(fits(frame, "act.receive", ["object.request"]));
  assert(!fits(frame, "act.receive object.request"));
  assert(fits({ ...frame, allows: "object" }, "act.receive object.letter", ["object.request"]));
});

Deno.test("words may say besides what is free or allowed, unless it is refused", () => {
  const frame = (allows: string, refuses?: string): FrameSpec =>
    refuses === undefined
      ? { own: "act.receive", allows }
      : { own: "act.receive", allows, refuses };
  assert(!fits(frame("x"), "act.receive way.fax"));
  assert(fits(frame("way"), "act.receive way.fax way.letter"));
  assert(fits(frame("way.fax"), "act.receive way.fax"));
  assert(!fits(frame("way.fax"), "act.receive way.fax way.letter"));
  assert(fits(frame("way.several"), "act.receive way.fax way.letter"));
  assert(!fits(frame("way.several"), "act.receive way.fax"));
  assert(fits(frame("x"), "act.receive sum.total"));
  assert(!fits(frame("x", "sum"), "act.receive sum.total"));
  assert(!fits(frame("x", "sum.total"), "act.receive sum.total"));
  assert(fits(frame("x", "sum.part"), "act.receive sum.total"));
  assert(!fits({ own: "act", refuses: "act.receive" }, "act.receive"));
});

Deno.test("what is before the words may be refused, by the nearest that has its slot", () => {
  const frame: FrameSpec = { own: "act.receive", refuses: "before.object.letter" };
  assert(fits(frame, "act.receive"));
  assert(!fits(frame, "act.receive", ["object.letter"]));
  assert(!fits(frame, "act.receive", ["act.answer", "object.letter"]));
  assert(fits(frame, "act.receive", ["object.request", "object.letter"]));
  assert(fits(frame, "act.receive", ["object.request object.letter"]));
  const any: FrameSpec = { own: "act.receive", refuses: "before.object before.object.letter" };
  assert(!fits(any, "act.receive", ["object.request"]));
});

Deno.test("unknown words are no part of what a frame counts where it does not allow them", () => {
  const gapped = (frame: FrameSpec, gap: Partial<Gaps>, before?: string[]) =>
    fits(frame, "act.receive", before, gap);
  const own: FrameSpec = { own: "act.receive" };
  for (const place of ["part", "inner", "tail", "after"] as const) {
    assert(!gapped(own, { [place]: "某" }), place);
    assert(gapped({ ...own, allows: `gap.${place}` }, { [place]: "某" }), place);
  }
  assert(gapped({ ...own, allows: "gap.inner" }, { part: "某" }));
  assert(!gapped({ ...own, allows: "gap.part" }, { inner: "某" }));
});

Deno.test("unknown words before the others may say whose count it is, where nothing is inherited", () => {
  const lead = { lead: "某局" };
  assert(fits({ own: "act.receive" }, "act.receive", [], lead));
  assert(!fits({ own: "act.receive", refuses: "gap.lead" }, "act.receive", [], lead));
  assert(!fits(RECEIVED, "act.receive", ["object.request"], lead));
  assert(fits(RECEIVED, "act.receive object.request", [], lead));
  assert(fits({ ...RECEIVED, allows: "gap.lead" }, "act.receive", ["object.request"], lead));
  const before: FrameSpec = { own: "act.receive", context: "before.object.request" };
  assert(!fits(before, "act.receive", ["object.request"], lead));
});

Deno.test("frames that need more, and what is nearer, fit better", () => {
  const said = "act.receive object.request";
  const one = score({ own: "act.receive", allows: "object" }, said)!;
  const either = score({ own: "act.receive object.request|object.letter" }, said)!;
  const both = score({ own: "act.receive object.request" }, said)!;
  assert(one < either && either < both);
  const inherited = (...before: string[]) => score(RECEIVED, "act.receive", before)!;
  const [near, far] = [inherited("object.request"), inherited("act.answer", "object.request")];
  assert(one < far && far < near && near < either);
  const farther = [12, 13, 40].map((nth) =>
    inherited(...Array.from({ length: nth }, () => "act.answer"), "object.request")
  );
  assertEquals(new Set(farther), new Set([one + 2]));
});

Deno.test("a listener hears all misfits of a frame, or the first", () => {
  const heard = (isOver: boolean) => {
    const misfits: Misfit[] = [];
    const frame = compileFrame(
      frameOf({
        own: "act.receive way.fax",
        context: "object.request",
        refuses: "before.topic.other",
      }),
    );
    const said = statementOf("act.answer", ["topic.other"], { tail: "某" });
    const score = fitOf(frame, said, (misfit) => misfits.push(misfit) > 0 && isOver);
    assertEquals(score, undefined);
    return misfits.map(({ kind }) => kind);
  };
  assertEquals(heard(false), ["missing", "missing", "said", "gap", "missing", "said"]);
  assertEquals(heard(true), ["missing"]);
});

Deno.test("isCounted() asks for the measure word, of a denial for a frame that is denied", () => {
  const frame = frameOf({ units: ["件", "宗"] });
  assertEquals([frame, { ...frame, isDenied: false }].map((one) => isCounted(one, null)), [
    true,
    false,
  ]);
  assertEquals(["件", "宗", "元"].map((unit) => isCounted(frame, { unit })), [true, true, false]);
});

const ranked = (said: string, isZero: boolean, ...frames: FrameSpec[]) =>
  rankFrames(statementOf(said), isZero, frames.map(frameOf));

Deno.test("rankFrames() has those that fit first, the best of them before all", () => {
  const said = "act.receive object.request";
  const order = ranked(
    said,
    false,
    { indicator: "other", own: "act.answer object.letter" },
    { indicator: "near", own: "act.receive object.letter" },
    { indicator: "one", own: "act.receive", allows: "object" },
    { indicator: "unit", own: "act.receive object.request", units: ["元"] },
    { indicator: "both", own: "act.receive object.request" },
  );
  assertEquals(order.map(({ frame }) => frame.indicator), ["both", "one", "unit", "near", "other"]);
  assertEquals(order.map(({ score }) => score !== undefined), [true, true, false, false, false]);
  assertEquals(order[2]!.misfits, [{ kind: "unit" }]);
  assertEquals(order[3]!.misfits.map(({ kind }) => kind), ["missing", "said"]);
});

Deno.test("rankFrames() reads a number of joined words as suits a frame most", () => {
  const own = "object.request";
  const said = "object.letter object.request";
  assertEquals(ranked(said, false, { own })[0]!.score, undefined);
  assert(ranked(said, true, { own })[0]!.score !== undefined);
});

Deno.test("rankFrames() has a frame that lacks something behind one besides which something is said", () => {
  const order = ranked(
    "act.receive object.request way.fax",
    false,
    { indicator: "lacks", own: "act.receive object.request channel.web" },
    { indicator: "said", own: "act.receive object.request" },
  );
  assertEquals(order.map(({ frame }) => frame.indicator), ["said", "lacks"]);
});

Deno.test("compileFrame() knows the slots that the words themselves must and may have", () => {
  const { must, may } = compileFrame(
    frameOf({
      own: "act.receive way.fax|channel.web",
      context: "object.request",
      allows: "area.x",
    }),
  );
  assertEquals(must, slotBits(["act"]));
  for (const slot of ["act", "way", "channel", "object", "area", "sum"]) {
    assert((may & slotBits([slot])) !== 0, slot);
  }
  // Slots may share a bit: of as many as there are bits, one has none of these.
  const others = Array.from({ length: 31 }, (_, index) => slotBits([`other ${index}`]));
  assert(others.some((bit) => (may & bit) === 0));
});

Deno.test("nearestFrames() shows one of each of three indicators, likely ones first", () => {
  const frames = ["a", "a", "b", "c", "d"].map((indicator) => frameOf({ indicator }));
  const all = frames.map((frame) => ({ frame, score: undefined, misfits: [] }));
  const shown = (likely: readonly string[]) =>
    nearestFrames(all, likely).map(({ frame }) => frames.indexOf(frame));
  assertEquals(shown([]), [0, 2, 3]);
  assertEquals(shown(["d", "b"]), [2, 4, 0]);
  assertEquals(nearestFrames(all.slice(0, 2), []).length, 1);
});
