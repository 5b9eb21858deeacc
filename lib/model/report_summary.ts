import type { Source } from "./document.ts";
import type { Identity } from "./identity.ts";
import type { Report } from "./report.ts";

/** What decides how reports stand to each other. A hundred thousand are held at a time: nothing else is here. */
export interface ReportSummary extends Pick<Report, "id"> {
  readonly source: Pick<Source, "name" | "sha256" | "sheetsOf" | "recognized">;
  readonly identity: Omit<Identity, "title" | "documentNumber" | "period">;
  readonly figureCount: number;
}

/** Sums a report up. */
export function summaryOf({ id, source, identity, figures }: Report): ReportSummary {
  const { name, sha256, sheetsOf, recognized } = source;
  const { title: _, documentNumber: _number, period: _period, ...stated } = identity;
  return {
    id,
    source: {
      name,
      sha256,
      ...sheetsOf === undefined ? {} : { sheetsOf },
      ...recognized === undefined ? {} : { recognized },
    },
    identity: stated,
    figureCount: figures.length,
  };
}
