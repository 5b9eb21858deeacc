import type { Era } from "@/model/mod.ts";
import { findProject } from "@/project/mod.ts";
import { type Additions, tableReader } from "./additions.ts";
import { allCorrections } from "./all_corrections.ts";
import { parseAlternatives } from "./alternatives.ts";
import { parseBreaks } from "./breaks.ts";
import { checkUnits } from "./check_units.ts";
import type { Codebook } from "./codebook.ts";
import { DATA } from "./data_folder.ts";
import { parseComponentGroups } from "./component_groups.ts";
import { parseConcordance } from "./concordance.ts";
import { parseDivisions } from "./divisions.ts";
import type { EraKind } from "./era_row.ts";
import { type Eras, parseEras } from "./eras.ts";
import { parseExamples } from "./examples.ts";
import { parseFrames } from "./frames.ts";
import { parseIdentities } from "./identities.ts";
import { parseInclusions } from "./inclusions.ts";
import { parseIndicators } from "./indicators.ts";
import { parseInjectedWords } from "./injected_words.ts";
import { labelFrames, labelOf } from "./label_frames.ts";
import { parseLexicon } from "./lexicon.ts";
import { parseMeasureWords } from "./measure_words.ts";
import { parseMeasures } from "./measures.ts";
import { parseNameParts } from "./name_parts.ts";
import { parsePhrases } from "./phrases.ts";
import { parseRenames } from "./renames.ts";
import { parseStandardTemplate, templateCodes } from "./standard_template.ts";
import { parseStopWords } from "./stop_words.ts";
import { parseTemplate } from "./template.ts";
import { parseTerms } from "./terms.ts";
import { parseThemeSigns } from "./theme_signs.ts";
import { parseThemes } from "./themes.ts";
import { parseTiles } from "./tiles.ts";
import { parseUserWords } from "./user_words.ts";

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
  checkUnits(read("codebook/indicators.csv"), measureWords);
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
    ...allCorrections(data, project, indicators),
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

/** The names of the templates of a kind, each with its era. */
function templatesOf(eras: Eras, kind: EraKind): (readonly [Era, string])[] {
  return [...eras.values()].filter((era) => era.kind === kind)
    .flatMap(({ id, templates }) => templates.map((name) => [id, name] as const));
}
