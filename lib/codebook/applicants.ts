import type { Applicant } from "@/model/mod.ts";

/** All applicants or organizations together, and the kinds that table 3 has columns for. */
export const APPLICANTS: readonly Applicant[] = [
  "total",
  "natural_person",
  "organization",
  "organization.business",
  "organization.research",
  "organization.social_welfare",
  "organization.legal_services",
  "organization.other",
];
