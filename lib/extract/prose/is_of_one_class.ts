import type { FoundTerm } from "@/codebook/mod.ts";

const CLASS = /^(?:area|kind)\./;
/** What may be behind the last item of a list: 等信息, 等方面. */
const BEHIND = /^(?:quant|list|object\.information|aspect|range|term|form)\b/;
const ETC_ONLY = "quant.etc";
/** Between two items; one that is not known may stand there (低保、`临时生活补助`、救济), or 等. */
const JOINT = /^(?:等|(?:[、和及与]|以及)(?:[^,;:、]{2,10}、)?)$/;
/** Behind the last one that is known, unless it names the class (棚改、公租房`等保障性住房`信息). */
const ETC = /^(?:[、和及与][^,;:、]{2,10}?)?(?:等|类|方面)/;

/**
 * Whether the words before a number list examples of one class of information, so that it counts
 * the class: 低保、救济、社会捐助等71条. One example alone may stand for information of all kinds.
 */
export function isOfOneClass(text: string, words: readonly FoundTerm[]): boolean {
  const first = words.findIndex(isClass);
  const last = words.findLastIndex(isClass);
  if (last <= first) return false;
  const items = words.slice(first, last + 1).filter(({ features }) =>
    String(features) !== ETC_ONLY
  );
  return items.every(({ features }) => String(features) === String(words[first]!.features)) &&
    items.slice(1).every(({ start }, nth) => JOINT.test(text.slice(items[nth]!.end, start))) &&
    words.slice(last + 1).every(({ features }) => features.every((one) => BEHIND.test(one))) &&
    (text.charAt(items.at(-1)!.start - 1) === "等" ||
      ETC.test(text.slice(items.at(-1)!.end, items.at(-1)!.end + 16)));
}

function isClass({ features }: FoundTerm): boolean {
  return features.length === 1 && CLASS.test(features[0]!);
}
