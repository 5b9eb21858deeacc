import type { Era, Indicators, MeasureWords } from "@/model/mod.ts";
import type { AllCorrections } from "./all_corrections.ts";
import type { Alternative } from "./alternatives.ts";
import type { SeriesBreak } from "./breaks.ts";
import type { ComponentGroup } from "./component_groups.ts";
import type { Correspondence } from "./concordance.ts";
import type { Divisions } from "./divisions.ts";
import type { Eras } from "./eras.ts";
import type { FrameExample } from "./examples.ts";
import type { Frame } from "./frame.ts";
import type { AccountingIdentity } from "./identities.ts";
import type { Inclusion } from "./inclusions.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Measure } from "./measures.ts";
import type { NamePart } from "./name_parts.ts";
import type { TraditionalPhrase } from "./phrases.ts";
import type { Rename } from "./renames.ts";
import type { StandardTemplate } from "./standard_template.ts";
import type { StopWords } from "./stop_words.ts";
import type { TemplateRow } from "./template.ts";
import type { Terms } from "./terms.ts";
import type { Theme } from "./themes.ts";
import type { ThemeSign } from "./theme_signs.ts";
import type { Tile } from "./tiles.ts";
import type { UserWord } from "./user_words.ts";

/** What scholars edit in `data/codebook`, `data/lexicon` and `data/corrections`, checked. */
export interface Codebook extends AllCorrections {
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
