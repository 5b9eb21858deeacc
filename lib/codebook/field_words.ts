import type { Bilingual, Kind, Qualifier, Rank } from "@/model/mod.ts";
import type { Terms } from "./terms.ts";

/** The words of columns that people fill in. */
export interface FieldWords {
  readonly rank: Rank;
  readonly kind: Kind;
  readonly qualifier: Qualifier;
}

const IDS: { readonly [Field in keyof FieldWords]: readonly FieldWords[Field][] } = {
  rank: ["nation", "province", "prefecture", "county", "township"],
  kind: ["government", "department", "zone", "vertical"],
  qualifier: ["exact", "at_least", "about", "below"],
};

/** How the words of one column are read. */
export interface WordReader<Word extends string> {
  /** The words, in Chinese with their labels. */
  readonly expected: Bilingual;
  /** The word that a cell means by its id or a label of `terms.csv`; `undefined` for another text. */
  read(cell: string): Word | undefined;
}

/** The reader of a column. */
export function wordReader<Field extends keyof FieldWords>(
  field: Field,
  terms: Terms,
): WordReader<FieldWords[Field]> {
  const ids = IDS[field];
  const labelsOf = (id: string) => terms.get(field)?.get(id) ?? { labelZh: id, labelEn: id };
  const named = new Map(ids.flatMap((id) => {
    const { labelZh, labelEn } = labelsOf(id);
    return [id, labelZh, labelEn.toLowerCase()].map((name) => [name, id] as const);
  }));
  return {
    expected: {
      zh: ids.map((id) => `${labelsOf(id).labelZh}（${id}）`).join("、"),
      en: ids.join(", "),
    },
    read: (cell) => named.get(cell.toLowerCase()),
  };
}
