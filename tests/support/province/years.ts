export const YEARS: readonly number[] = Array.from({ length: 11 }, (_, index) => 2014 + index);
/** The first year of the tables by applicant. */
export const TABLES_SINCE = 2019;
