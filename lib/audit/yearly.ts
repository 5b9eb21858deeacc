import type { Identity, Report } from "@/model/mod.ts";

/** What is read of a report to hold it against the other years. */
export interface Yearly extends Pick<Report, "id" | "figures" | "normalized"> {
  readonly identity: Pick<Identity, "issuer" | "year" | "eras">;
}
