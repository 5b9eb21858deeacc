import { pinyin } from "@/text/mod.ts";

/**
 * The pinyin of a name as one word, as `Xi'an`: a syllable that begins with a vowel is set apart.
 * `readings` go before those of the dictionary; a numbered name keeps its number.
 */
export function spelling(
  zh: string,
  readings: ReadonlyMap<string, string>,
  tones: boolean,
): string {
  const number = /^第(\d+)$/.exec(zh)?.[1];
  if (number !== undefined) return `No. ${number}`;
  const word = syllablesOf(zh, readings)
    .map((syllable, index) =>
      index > 0 && /^[aoe]/.test(plain(syllable)) ? `'${syllable}` : syllable
    )
    .join("");
  const spelled = tones ? word : plain(word);
  return spelled.slice(0, 1).toUpperCase() + spelled.slice(1);
}

function syllablesOf(zh: string, readings: ReadonlyMap<string, string>): string[] {
  const longestFirst = [...readings.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.join("|")})`);
  return zh.split(pattern).filter((part) => part !== "")
    .flatMap((part) => readings.get(part)?.split(" ") ?? pinyin(part));
}

/** Without tones; ü stays. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/[\u0300\u0301\u0304\u030c]/g, "").normalize("NFC");
}
