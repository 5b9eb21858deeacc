import type { Applicant } from "@/model/mod.ts";

/** All applicants together, and the kinds of applicants that table 3 has columns for. */
export const APPLICANTS: readonly Applicant[] = [
  "total",
  "natural_person",
  "organization.business",
  "organization.research",
  "organization.social_welfare",
  "organization.legal_services",
  "organization.other",
];
