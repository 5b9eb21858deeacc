import {
  type Block,
  type Document,
  type Figure,
  type Finding,
  makeFinding,
  type Span,
} from "@/model/mod.ts";

/**
 * What was recognized in a picture with less is doubtful: of the wrong cells of `deno task bench:ocr`
 * nearly all lie below, and of the right ones few.
 */
const DOUBTFUL = 0.9;

/** A part of a document that was recognized in a picture. */
interface Recognized {
  readonly span: Span;
  readonly confidence: number;
}

/** Figures with their confidence, and a finding for each that is doubtful. */
interface Rated {
  readonly figures: readonly Figure[];
  readonly doubts: readonly Finding[];
}

/**
 * Gives the figures that were recognized in pictures the confidence of the cell, or the line, that they
 * stand in. A finding names each that is doubtful, and so it does a doubtful title, which states issuer
 * and year.
 */
export function withConfidence(
  figures: readonly Figure[],
  { blocks, text }: Document,
  title: string | null,
): Rated {
  const recognized = blocks.flatMap(recognizedIn);
  if (recognized.length === 0) return { figures, doubts: [] };
  const rated = figures.map((figure) => {
    const confidence = leastOf(recognized, figure.span);
    return confidence === undefined ? figure : { ...figure, confidence };
  });
  const doubts = rated.flatMap(({ code, confidence, span, quote, printed }) =>
    doubtOf(printed, confidence, { codes: [code], span, quote })
  );
  return { figures: rated, doubts: [...doubtOfTitle(title, text, recognized), ...doubts] };
}

function recognizedIn(block: Block): Recognized[] {
  const parts = block.kind === "text" ? [block] : block.cells;
  return parts.flatMap(({ span, confidence }) => {
    return confidence === undefined ? [] : [{ span, confidence }];
  });
}

/** The least confidence of the parts, which follow each other, that a span touches. */
function leastOf(parts: readonly Recognized[], { start, end }: Span): number | undefined {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.span.end <= start) low = middle + 1;
    else high = middle;
  }
  let least: number | undefined;
  for (let at = low; at < parts.length && parts[at]!.span.start < end; at++) {
    least = Math.min(least ?? 1, parts[at]!.confidence);
  }
  return least;
}

function doubtOfTitle(
  title: string | null,
  text: string,
  recognized: readonly Recognized[],
): Finding[] {
  const start = title === null ? -1 : text.indexOf(title);
  if (title === null || start < 0) return [];
  const span = { start, end: start + title.length };
  return doubtOf(title, leastOf(recognized, span), { span, quote: title });
}

function doubtOf(
  printed: string,
  confidence: number | undefined,
  place: Pick<Finding, "span" | "quote"> & { readonly codes?: readonly string[] },
): Finding[] {
  if (confidence === undefined || confidence >= DOUBTFUL) return [];
  const share = `${Math.round(confidence * 100)} %`;
  return [makeFinding("read.doubtful", {
    ...place,
    actual: printed,
    message: {
      zh: `“${printed}”由图像识别而来，把握只有 ${share}：请与原件核对`,
      en: `"${printed}" was recognized in a picture with a confidence of ${share} only: check it ` +
        "against the original",
    },
  })];
}
