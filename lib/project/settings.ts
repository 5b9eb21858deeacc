import {
  type Bilingual,
  type Language,
  LANGUAGES,
  OCR,
  type Ocr,
  type Preset,
  PRESETS,
} from "@/model/mod.ts";
import { isAuthor, type PackageSettings, SOURCES } from "./package_settings.ts";

/** The file that says what a folder holds. */
export const SETTINGS = "gongkai.json";

/** What the file says; each part is left out where it says nothing of it. */
export interface Settings {
  /** What the data as a whole are; every chart says it. */
  readonly dataNote?: Bilingual;
  /** The language of charts and page. */
  readonly lang?: Language;
  /** Where the charts go. */
  readonly preset?: Preset;
  /** First and last year of the reports. */
  readonly years?: readonly [number, number];
  /** Whether the text of scans is recognized. */
  readonly ocr?: Ocr;
  /** What a replication package says of the data. */
  readonly package?: PackageSettings;
  /** The version of the library that the project was made, or checked, for. */
  readonly version?: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads `gongkai.json`:
 *
 * ```json
 * {
 *   "data_note": { "zh": "虚构数据", "en": "Invented data" },
 *   "lang": "zh",
 *   "preset": "screen",
 *   "years": [2008, 2030],
 *   "ocr": "installed",
 *   "package": {
 *     "title": { "zh": "某省信息公开年报", "en": "Disclosure reports of a province" },
 *     "authors": [{ "family": "Li", "given": "Wei", "orcid": "https://orcid.org/0000-0002-1825-0097" }],
 *     "licence": "CC-BY-4.0",
 *     "contact": "li@example.org",
 *     "sources": "none"
 *   },
 *   "version": "0.2.0"
 * }
 * ```
 *
 * Throws a `SyntaxError` that names the file for another JSON, an unknown key or a wrong value: what
 * nobody reads is what no chart shows.
 *
 * @example
 * ```ts
 * import { parseSettings } from "@/project/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseSettings('{ "lang": "zh+en", "years": [2014, 2024] }'), {
 *   lang: "zh+en",
 *   years: [2014, 2024],
 * });
 * ```
 */
export function parseSettings(text: string, file: string = SETTINGS): Settings {
  const { data_note, ...others } = checked(jsonIn(text, file), KEYS, file);
  if (others.package !== undefined) checked(Object(others.package), PACKAGE_KEYS, file, "package.");
  return { ...(data_note === undefined ? {} : { dataNote: noteOf(data_note) }), ...others };
}

/** What each key takes: whether a value is right, and how it is written. */
type Keys = Readonly<Record<string, readonly [(value: unknown) => boolean, string]>>;

const KEYS: Keys = {
  data_note: [isNote, 'two texts, "zh" and "en"'],
  lang: [isOneOf(LANGUAGES), LANGUAGES.join(", ")],
  preset: [isOneOf(PRESETS), PRESETS.join(", ")],
  years: [isYears, "written as [2012, 2020]"],
  ocr: [isOneOf(OCR), OCR.join(", ")],
  package: [isObject, "an object in braces"],
  version: [isVersion, "written as 0.2.0"],
};

const PACKAGE_KEYS: Keys = {
  title: [isNote, 'two texts, "zh" and "en"'],
  authors: [
    isAuthors,
    'a list as [{ "family": "Li", "given": "Wei" }], with "orcid" (https://orcid.org/…) and "affiliation" where they ' +
    'are known, or "name" alone for a body',
  ],
  licence: [isText, 'a text, as "CC-BY-4.0"'],
  contact: [isText, 'a text, as "li@example.org"'],
  sources: [isOneOf(SOURCES), SOURCES.join(", ")],
};

function checked(content: Json, keys: Keys, file: string, path = ""): Json {
  for (const [key, value] of Object.entries(content)) {
    const [isRight, written] = Object.hasOwn(keys, key) ? keys[key]! : [];
    if (isRight === undefined) throw wrong(file, `the key "${path}${key}" is not ${listOf(keys)}`);
    if (!isRight(value)) {
      throw wrong(file, `"${path}${key}" is ${JSON.stringify(value)}, not ${written}`);
    }
  }
  return content;
}

function noteOf(value: unknown): Bilingual {
  const { zh, en } = Object(value);
  return { zh: zh.trim(), en: en.trim() };
}

function isNote(value: unknown): boolean {
  const { zh, en } = Object(value);
  return [zh, en].every((each) => typeof each === "string" && each.trim() !== "");
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAuthors(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isAuthor);
}

function isOneOf(words: readonly string[]): (value: unknown) => boolean {
  return (value) => words.some((word) => word === value);
}

function isYears(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger) &&
    value[0] <= value[1];
}

function isVersion(value: unknown): boolean {
  return typeof value === "string" && /^\d+\.\d+\.\d+$/.test(value);
}

function jsonIn(text: string, file: string): Json {
  try {
    const content: unknown = JSON.parse(text);
    if (isObject(content)) return { ...Object(content) };
  } catch (error) {
    throw wrong(file, error instanceof Error ? error.message : String(error));
  }
  throw wrong(file, "it is not an object in braces");
}

function listOf(keys: Json): string {
  return Object.keys(keys).join(", ");
}

function wrong(file: string, what: string): SyntaxError {
  return new SyntaxError(`Cannot read "${file}": ${what}`);
}
