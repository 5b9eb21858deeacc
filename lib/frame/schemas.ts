import {
  agreement,
  coderDisagreements,
  coding,
  disagreements,
  recall,
} from "./schemas/agreement.ts";
import {
  adjudicationSheet,
  codingKey,
  codingSheet,
  recallKey,
  recallSheet,
} from "./schemas/coding_sheets.ts";
import { auditSummary } from "./schemas/audit_summary.ts";
import { availabilityMatrix } from "./schemas/availability_matrix.ts";
import { changes } from "./schemas/changes.ts";
import { checks } from "./schemas/checks.ts";
import { figures } from "./schemas/figures.ts";
import { eventStudy } from "./schemas/event_study.ts";
import { files } from "./schemas/files.ts";
import { findings } from "./schemas/findings.ts";
import { indexed, measures, pool, quantiles, totals } from "./schemas/measures.ts";
import { numbers } from "./schemas/numbers.ts";
import { panel } from "./schemas/panel.ts";
import { panelVariables, regressionPanel } from "./schemas/regression_panel.ts";
import { reports } from "./schemas/reports.ts";
import { copies, novelty, passages } from "./schemas/reuse.ts";
import { sentences } from "./schemas/sentences.ts";
import {
  collocates,
  concordance,
  dispersion,
  keyness,
  termShare,
  tfIdf,
} from "./schemas/term_measures.ts";
import { series } from "./schemas/series.ts";
import { segmenter, terms, tokens } from "./schemas/terms.ts";
import {
  completeness,
  correlations,
  graded,
  growth,
  rates,
  summaryStatistics,
  timeliness,
  unmatched,
} from "./schemas/statistics.ts";
import { codedThemes, sections, themeShares } from "./schemas/themes.ts";

/**
 * The columns of all frames, in order, with their types; each frame in `schemas/` explains its own.
 * A cell is null where nothing is known.
 *
 * @example
 * ```ts
 * import { schemas } from "@/frame/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(Object.keys(schemas.panel).slice(0, 2), ["report", "issuer"]);
 * assertEquals(schemas.measures.value.dtype, "Float64");
 * ```
 */
export const schemas = {
  reports,
  figures,
  findings,
  files,
  checks,
  numbers,
  sentences,
  terms,
  tokens,
  segmenter,
  panel,
  series,
  measures,
  indexed,
  totals,
  quantiles,
  eventStudy,
  pool,
  growth,
  graded,
  rates,
  unmatched,
  summaryStatistics,
  correlations,
  timeliness,
  completeness,
  regressionPanel,
  panelVariables,
  availabilityMatrix,
  auditSummary,
  copies,
  novelty,
  passages,
  sections,
  codedThemes,
  themeShares,
  coding,
  agreement,
  disagreements,
  coderDisagreements,
  codingSheet,
  adjudicationSheet,
  recallSheet,
  recallKey,
  recall,
  codingKey,
  termShare,
  keyness,
  dispersion,
  collocates,
  concordance,
  tfIdf,
  changes,
} as const;
