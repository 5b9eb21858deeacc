import type { Frame } from "@/codebook/mod.ts";
import { compileFrame } from "./compiled_frame.ts";
import { fitOf, isCounted, type Statement } from "./fit.ts";
import type { Misfit } from "./misfit.ts";
import { variantsOf } from "./variants.ts";

/** How a frame fits, or what it lacks. */
export interface ExplainedFrame {
  readonly frame: Frame;
  /** `undefined` where it does not fit. */
  readonly score: number | undefined;
  readonly misfits: readonly Misfit[];
}

/** How many frames are shown that do not fit. */
const MOST = 3;

/** The frames, those that fit best or nearly first; each by the reading that suits it most. */
export function rankFrames(
  statement: Statement,
  isZero: boolean,
  frames: readonly Frame[],
): ExplainedFrame[] {
  const variants = variantsOf(statement, isZero).map((own) => ({ ...statement, own }));
  return frames.map((frame) => {
    const readings = variants.map((variant) => {
      const said = new Set([...variant.own.values()].flat());
      const { score, misfits } = fitOfCounted(frame, variant);
      return { frame, score, misfits, near: nearness(frame, misfits, said) };
    });
    return readings.toSorted(byFit)[0]!;
  }).toSorted(byFit);
}

/** How a frame fits, and all that speaks against it, its measure words first. */
function fitOfCounted(frame: Frame, statement: Statement) {
  const misfits: Misfit[] = isCounted(frame, statement.quantity) ? [] : [{ kind: "unit" }];
  const isCountedSo = misfits.length === 0;
  const score = fitOf(compileFrame(frame), statement, (misfit) => {
    misfits.push(misfit);
    return false;
  });
  return { score: isCountedSo ? score : undefined, misfits };
}

function byFit(
  a: ExplainedFrame & { readonly near: number },
  b: ExplainedFrame & { readonly near: number },
): number {
  return (b.score ?? -1) - (a.score ?? -1) || b.near - a.near;
}

/** How much of what a frame needs is there, the words themselves first, and how little else. */
function nearness(
  { own, context }: Frame,
  misfits: readonly Misfit[],
  said: ReadonlySet<string>,
): number {
  const needs = [...own, ...context];
  const there = needs.filter((need) => need.some((feature) => said.has(feature))).length;
  const missing = misfits.filter(({ kind }) => kind === "missing").length;
  return 3 * there + needs.length - 2 * missing - misfits.length;
}

/** The nearest frames of the indicators that the ledger names as likely, then of others. */
export function nearestFrames(
  ranked: readonly ExplainedFrame[],
  likely: readonly string[],
): readonly ExplainedFrame[] {
  const isLikely = ({ frame }: ExplainedFrame) => likely.includes(frame.indicator ?? "");
  const byIndicator = new Map<string | null, ExplainedFrame>();
  for (const one of [...ranked.filter(isLikely), ...ranked]) {
    if (!byIndicator.has(one.frame.indicator)) byIndicator.set(one.frame.indicator, one);
    if (byIndicator.size === MOST) break;
  }
  return [...byIndicator.values()];
}
