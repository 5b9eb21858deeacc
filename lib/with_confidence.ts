import { type Block, type Figure, type Finding, makeFinding, type Span } from "@/model/mod.ts";

/**
 * What was recognized in a picture with less is doubtful: of the wrong cells of `deno task bench:ocr`
 * nearly all lie below, and of the right ones few.
 */
export const DOUBTFUL = 0.9;

/** A part of a document that was recognized in a picture. */
interface Recognized {
  readonly span: Span;
  readonly confidence: number;
}

/**
 * Gives the figures that were recognized in pictures the confidence of the cell, or the line, that they
 * stand in; a finding names each that is doubtful.
 */
export function withConfidence(
  figures: readonly Figure[],
  blocks: readonly Block[],
): { readonly figures: readonly Figure[]; readonly doubts: readonly Finding[] } {
  const recognized = blocks.flatMap(recognizedIn);
  if (recognized.length === 0) return { figures, doubts: [] };
  const rated = figures.map((figure) => {
    const confidences = overlapping(recognized, figure.span).map(({ confidence }) => confidence);
    return confidences.length === 0 ? figure : { ...figure, confidence: Math.min(...confidences) };
  });
  return { figures: rated, doubts: rated.flatMap(doubtOf) };
}

function recognizedIn(block: Block): Recognized[] {
  const parts = block.kind === "text" ? [block] : block.cells;
  return parts.flatMap(({ span, confidence }) => {
    return confidence === undefined ? [] : [{ span, confidence }];
  });
}

/** The parts, which follow each other, that a span touches. */
function overlapping(parts: readonly Recognized[], { start, end }: Span): readonly Recognized[] {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.span.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < parts.length && parts[last]!.span.start < end) last++;
  return parts.slice(low, last);
}

function doubtOf({ code, confidence, span, quote, printed }: Figure): Finding[] {
  if (confidence === undefined || confidence >= DOUBTFUL) return [];
  const share = `${Math.round(confidence * 100)} %`;
  return [makeFinding("read.doubtful", {
    codes: [code],
    actual: printed,
    span,
    quote,
    message: {
      zh: `“${printed}”由图像识别而来，把握只有 ${share}：请与原件核对`,
      en: `"${printed}" was recognized in a picture with a confidence of ${share} only: check it ` +
        "against the original",
    },
  })];
}
