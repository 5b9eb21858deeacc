import type { Bilingual } from "@/model/mod.ts";

/** Whether the texts of the reports go into a package. */
export const SOURCES = ["none", "texts"] as const;

/** A person, or a body that has a `name` only. */
export interface Author {
  readonly family?: string;
  readonly given?: string;
  readonly name?: string;
  readonly orcid?: string;
  readonly affiliation?: string;
}

/** What the authors of data say of them; nothing of it is assumed. */
export interface PackageSettings {
  readonly title?: Bilingual;
  readonly authors?: readonly Author[];
  /** Of the data, by its SPDX identifier, as `CC-BY-4.0`, or in words. */
  readonly licence?: string;
  /** An address that readers can write to. */
  readonly contact?: string;
  /** Default: `none`. The texts are not the authors' own. */
  readonly sources?: typeof SOURCES[number];
}

/** Whether a value is an author. */
export function isAuthor(value: unknown): value is Author {
  if (typeof value !== "object" || value === null) return false;
  const keys = "name" in value ? BODY : PERSON;
  const isNamed = "name" in value || "family" in value;
  return isNamed &&
    Object.entries(value).every(([key, text]) =>
      Object.hasOwn(keys, key) && typeof text === "string" && keys[key]!.test(text)
    );
}

type Keys = Readonly<Record<string, RegExp>>;

const WORDS = /\S/;
const ORCID = /^https:\/\/orcid\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;
const BODY: Keys = { name: WORDS, orcid: ORCID };
const PERSON: Keys = { family: WORDS, given: WORDS, affiliation: WORDS, orcid: ORCID };
