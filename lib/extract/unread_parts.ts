import type { Codebook } from "@/codebook/mod.ts";
import type { EraPart, Finding, Identity, Normalized, Span } from "@/model/mod.ts";
import { unreadEraFinding, unreadFormFinding, unreadTableFinding } from "./findings.ts";
import { overlap } from "./overlap.ts";
import { isOfSentences, unreadFormFinder } from "./unread_forms.ts";
import { unreadTableFinder } from "./unread_tables.ts";

/** Forms and tables of a report that were recognised and not read. */
export interface UnreadParts {
  readonly findings: readonly Finding[];
  /** Which of the source text is therefore no prose. */
  readonly spans: readonly Span[];
}

/** What the readers of tables took and left of a report. */
export interface ReadTables {
  readonly identity: Identity;
  /** Spans of the source text that they took. */
  readonly taken: readonly Span[];
  /** Spans of grids that print rows of standard tables under no known header. */
  readonly grids: readonly Span[];
}

/** Makes the search for the forms and tables that are recognised in a report and that no reader took. */
export function unreadPartFinder(
  codebook: Codebook,
): (normalized: Normalized, read: ReadTables) => UnreadParts {
  const findForms = unreadFormFinder(codebook);
  const findTables = unreadTableFinder(codebook);
  const hasForm = ({ era }: EraPart) => codebook.eras.get(era)?.kind !== "prose";
  return (normalized, { identity, taken, grids }) => {
    const { source } = normalized;
    const isIn = (spans: readonly Span[]) => (span: Span) =>
      spans.some((range) => overlap(range, span));
    const forms = findForms(normalized, isIn(taken));
    const isRead = isIn([...taken, ...forms.map(({ span }) => span)]);
    const eras = identity.eras.filter(hasForm).filter(({ span }) =>
      !isRead(span) && !isOfSentences(source.slice(span.start, span.end))
    );
    const isReported = isIn(eras.map(({ span }) => span));
    const tables = findTables(normalized, grids, (span) => isRead(span) || isReported(span));
    // Nothing shows where a form of an unknown template ends and prose continues.
    const known = forms.filter(({ form }) => form !== null);
    return {
      findings: [
        ...eras.map((part) => unreadEraFinding(part, source)),
        ...tables.map((table) => unreadTableFinding(table, source)),
        ...forms.map((form) => unreadFormFinding(form, source)),
      ],
      spans: [...eras, ...known, ...tables].map(({ span }) => span),
    };
  };
}
