import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import { clauseOf, type Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import { takeBack } from "./take_back.ts";

/** Classes of what is disclosed. */
const CLASS = /^disclosure\.(?:type|key_areas)\./;
/** Whose classes are those of the codebook. */
const OF_DISCLOSURE = /公开|政府信息|网站|栏目/;
/** Between a whole and its parts. */
const BETWEEN = /^[,(:]?$/;

/**
 * Takes back the classes of a whole that nothing takes and that is not said to be disclosed: what was published in
 * a column on one matter has classes of its own (疫情防控专栏发布权威信息1656条,`其中政策文件28条`).
 *
 * @param from The first candidate of the sentence.
 * @param left The first of its numbers that nothing took.
 */
export function takeBackParts(context: Context, made: Made, from: number, left: number): void {
  const { prose: { text }, sentence } = context;
  const wholes = made.left.slice(left)
    .filter(({ quantity, reason }) => reason === undefined && isUnknown(quantity, context));
  if (wholes.length === 0) return;
  const isPart = ({ code, start, value }: Candidate) => {
    if (!CLASS.test(code)) return false;
    const at = sentence.start + text.slice(sentence.start, start + 2).lastIndexOf("其中");
    return !text.slice(at, start).includes(";") &&
      wholes.some(({ quantity }) =>
        quantity.end <= at && quantity.value >= (value ?? 0) &&
        BETWEEN.test(text.slice(quantity.end, at))
      );
  };
  takeBack(made.candidates.slice(from).filter(isPart), context, made);
}

function isUnknown({ start, unit }: Quantity, { prose: { text }, sentence }: Context): boolean {
  return unit !== "" && !OF_DISCLOSURE.test(clauseOf(text.slice(sentence.start, start)));
}
