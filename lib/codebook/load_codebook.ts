import type { Correction, Era, Indicators, MeasureWords } from "@/model/mod.ts";
import { findProject } from "@/project/mod.ts";
import { type Additions, tableReader } from "./additions.ts";
import { type Alternative, parseAlternatives } from "./alternatives.ts";
import { parseBreaks, type SeriesBreak } from "./breaks.ts";
import { correctionsIn } from "./corrections_in.ts";
import { type ComponentGroup, parseComponentGroups } from "./component_groups.ts";
import { type Correspondence, parseConcordance } from "./concordance.ts";
import { type Divisions, parseDivisions } from "./divisions.ts";
import { type EraKind, type Eras, parseEras } from "./eras.ts";
import { type FrameExample, parseExamples } from "./examples.ts";
import type { Frame } from "./frame.ts";
import { parseFrames } from "./frames.ts";
import { type AccountingIdentity, parseIdentities } from "./identities.ts";
import { inFolder } from "./in_folder.ts";
import { type Inclusion, parseInclusions } from "./inclusions.ts";
import { parseIndicators } from "./indicators.ts";
import { parseInjectedWords } from "./injected_words.ts";
import { parseMeasureWords } from "./measure_words.ts";
import { labelFrames, labelOf } from "./label_frames.ts";
import { type Lexicon, parseLexicon } from "./lexicon.ts";
import { type Measure, parseMeasures } from "./measures.ts";
import { type NamePart, parseNameParts } from "./name_parts.ts";
import { parsePhrases, type TraditionalPhrase } from "./phrases.ts";
import { parseRenames, type Rename } from "./renames.ts";
import {
  parseStandardTemplate,
  type StandardTemplate,
  templateCodes,
} from "./standard_template.ts";
import { parseStopWords, type StopWords } from "./stop_words.ts";
import { parseTemplate, type TemplateRow } from "./template.ts";
import { parseTerms, type Terms } from "./terms.ts";
import { parseThemes, type Theme } from "./themes.ts";
import { parseThemeSigns, type ThemeSign } from "./theme_signs.ts";
import { parseTiles, type Tile } from "./tiles.ts";
import { parseUserWords, type UserWord } from "./user_words.ts";

/** What scholars edit in `data/codebook`, `data/lexicon` and `data/corrections`, checked. */
export interface Codebook {
  readonly indicators: Indicators;
  readonly eras: Eras;
  readonly identities: readonly AccountingIdentity[];
  readonly alternatives: readonly Alternative[];
  readonly inclusions: readonly Inclusion[];
  readonly measures: ReadonlyMap<string, Measure>;
  /** The parts of charts that divide a measure. */
  readonly componentGroups: readonly ComponentGroup[];
  readonly breaks: readonly SeriesBreak[];
  /** What may be compared across the breaks. */
  readonly concordance: readonly Correspondence[];
  /** The forms of rows by the name of their template, as `form2014`. */
  readonly forms: ReadonlyMap<string, readonly TemplateRow[]>;
  /** Annexes of local families of forms, as `annex_fujian`. */
  readonly annexes: ReadonlyMap<string, readonly TemplateRow[]>;
  /** The standard tables of an era, as of `tpl2021`. */
  readonly templates: ReadonlyMap<Era, StandardTemplate>;
  readonly divisions: Divisions;
  /** Where the provincial units are on a grid of tiles. */
  readonly tiles: readonly Tile[];
  /** What the parts of the names of places and bodies are in English. */
  readonly nameParts: readonly NamePart[];
  /** What words mean in prose. */
  readonly lexicon: Lexicon;
  /** What prose must mean to state an indicator. */
  readonly frames: readonly Frame[];
  /** Sentences that show what frames take and leave; they are read when somebody first asks. */
  readonly examples: () => readonly FrameExample[];
  /** Rows by the labels of indicators that no template has. */
  readonly labelledRows: readonly TemplateRow[];
  readonly phrases: readonly TraditionalPhrase[];
  readonly measureWords: MeasureWords;
  readonly injectedWords: readonly string[];
  /** By id of the report. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** The names of values and columns of frames. */
  readonly terms: Terms;
  /** Problems admitted and improvements announced, in the order of the file. */
  readonly themes: ReadonlyMap<string, Theme>;
  readonly themeSigns: readonly ThemeSign[];
  /** Terms of the field, for cutting texts into words. */
  readonly userWords: readonly UserWord[];
  readonly stopWords: StopWords;
  /** Ids that an earlier version had. */
  readonly renames: readonly Rename[];
}

/**
 * Loads the tables of `<data>/codebook`, `<data>/lexicon` and `<data>/corrections`, in any encoding
 * that {@linkcode tableText} takes. `data` is the folder that comes with the library unless another is
 * named. The tables of a project's `codebook` folder add rows to those of the same name, or take the
 * place of rows of the same key, and its `corrections` are added; the project is the one around the
 * working folder unless another, or none, is given.
 *
 * Throws a `SyntaxError` that names file and line for the first row that breaks a rule of its
 * table, and the file for an encoding that is not known, and `Deno.errors.NotFound` where a table
 * is missing.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { indicators } = loadCodebook();
 * assertEquals(indicators.get("applications.received")?.unit, "件");
 * ```
 */
export function loadCodebook(
  data: string | URL = DATA,
  project: Additions | null = findProject(),
): Codebook {
  const read = tableReader(data, project);
  const eras = parseEras(read("codebook/eras.csv"));
  const indicators = parseIndicators(read("codebook/indicators.csv"), eras);
  const template = (name: string) => read(`codebook/templates/${name}.csv`);
  const rowsOf = (kind: EraKind) =>
    new Map(
      templatesOf(eras, kind).map(([, name]) => [
        name,
        parseTemplate(template(name), indicators, `${name}.csv`),
      ]),
    );
  const breaks = parseBreaks(read("codebook/breaks.csv"), indicators);
  const measures = parseMeasures(read("codebook/measures.csv"), indicators, eras);
  const measureWords = parseMeasureWords(read("lexicon/measure_words.csv"));
  const words = read("lexicon/features.csv");
  const lexicon = parseLexicon(words);
  const features = new Set(Array.from(indicators.keys(), labelOf));
  for (const row of lexicon) row.features.forEach((feature) => features.add(feature));
  const forms = rowsOf("form");
  const annexes = rowsOf("prose");
  const templates = new Map(
    templatesOf(eras, "tables").map(([era, name]) => [
      era,
      parseStandardTemplate(template(name), era, indicators, `${name}.csv`),
    ]),
  );
  const labelled = labelFrames(read("codebook/indicators.csv"), {
    lexicon,
    features: words,
    frames: parseFrames(read("codebook/frames.csv"), indicators, features, measureWords),
    templated: new Set([
      ...[...forms.values(), ...annexes.values()].flat().map(({ id }) => id),
      ...[...templates.values()].flatMap(templateCodes),
    ]),
    measureWords,
  });
  const themeSigns = parseThemeSigns(read("lexicon/theme_signs.csv"));
  return {
    indicators,
    eras,
    identities: parseIdentities(read("codebook/identities.csv"), indicators, eras),
    alternatives: parseAlternatives(read("codebook/alternatives.csv"), indicators),
    inclusions: parseInclusions(read("codebook/inclusions.csv"), indicators),
    measures,
    componentGroups: parseComponentGroups(
      read("codebook/component_groups.csv"),
      measures,
      indicators,
    ),
    breaks,
    concordance: parseConcordance(read("codebook/concordance.csv"), breaks, indicators),
    forms,
    annexes,
    templates,
    lexicon: labelled.lexicon,
    frames: labelled.frames,
    examples: once(() => parseExamples(read("codebook/examples.csv"), indicators)),
    labelledRows: labelled.rows,
    divisions: parseDivisions(read("lexicon/divisions.csv")),
    tiles: parseTiles(read("codebook/tiles.csv")),
    nameParts: parseNameParts(read("codebook/name_parts.csv")),
    phrases: parsePhrases(read("lexicon/traditional_phrases.csv")),
    measureWords,
    injectedWords: parseInjectedWords(read("lexicon/injected_words.csv")),
    corrections: new Map([
      ...correctionsIn(inFolder(data, "corrections"), indicators),
      ...project === null ? [] : correctionsIn(project.corrections, indicators),
    ]),
    terms: parseTerms(read("codebook/terms.csv")),
    themes: parseThemes(read("codebook/themes.csv"), themeSigns),
    themeSigns,
    userWords: parseUserWords(read("lexicon/user_words.csv")),
    stopWords: parseStopWords(read("lexicon/stop_words.csv")),
    renames: parseRenames(read("codebook/renames.csv")),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export const DATA: URL = new URL("../../data/", import.meta.url);

/** The names of the templates of a kind, each with its era. */
function templatesOf(eras: Eras, kind: EraKind): (readonly [Era, string])[] {
  return [...eras.values()].filter((era) => era.kind === kind)
    .flatMap(({ id, templates }) => templates.map((name) => [id, name] as const));
}
