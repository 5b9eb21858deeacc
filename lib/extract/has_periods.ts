const PERIOD = /上年|去年|上一年|本期|历年|累计|同比|增减/;
const YEAR = /(?:19|20)\d\d(?=年)/g;

/** Whether the words of a table name columns of another time than the year of the report. */
export function hasPeriods(words: string, year: number | null): boolean {
  return PERIOD.test(words) || [...words.matchAll(YEAR)].some(([one]) => Number(one) !== year);
}
