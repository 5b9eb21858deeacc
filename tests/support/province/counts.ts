import { countActs, countDisclosure, countMeetings } from "./activities.ts";
import { type Counter, counterOf, type Counts, type Stock, type Year } from "./counter.ts";
import { EFFECTS } from "./effects.ts";
import type { Place } from "./places.ts";
import type { Random } from "./random.ts";
import { APPLICANTS, byApplicant, count2014, countRemedies, countTables } from "./requests.ts";
import { TABLES_SINCE, YEARS } from "./years.ts";

/** What each issuer of the province counts in each year; those above count what is below them, too. */
export function countsOf(
  places: readonly Place[],
  random: Random,
): ReadonlyMap<string, ReadonlyMap<number, Counts>> {
  const own = new Map(
    places.map(({ code, rank }) => [code, agency(levelOf(rank, random), random)]),
  );
  const all = new Map<string, ReadonlyMap<number, Counts>>();
  for (const place of places.toReversed()) {
    const below = places.filter(({ parent }) => parent === place.code);
    const parts = [own.get(place.code)!, ...below.map(({ code }) => all.get(code)!)];
    all.set(
      place.code,
      new Map(YEARS.map((year) => [year, sumOf(parts.map((part) => part.get(year)!))])),
    );
  }
  return all;
}

/** How many requests a county, or the departments of a city or of the province, receive at first. */
function levelOf(rank: Place["rank"], random: Random): number {
  const { median, sd } = EFFECTS.requests.level;
  if (rank === "county") return median * Math.exp(sd * random.normal());
  return rank === "prefecture" ? 60 : 240;
}

function sumOf(parts: readonly Counts[]): Counts {
  const sum = new Map<string, number>();
  for (const part of parts) {
    for (const [cell, value] of part) sum.set(cell, (sum.get(cell) ?? 0) + value);
  }
  return sum;
}

function agency(level: number, random: Random): ReadonlyMap<number, Counts> {
  let stock: Stock = {
    requests: APPLICANTS.map(() => 0),
    documents: 40 + random.poisson(level),
    items: {
      licensing: 150 + random.poisson(60),
      other_services: 60 + random.poisson(30),
      penalties: 900 + random.poisson(200),
      coercion: 80 + random.poisson(20),
      fees: 12 + random.poisson(4),
    },
  };
  return new Map(YEARS.map((year) => {
    const counter = counterOf(random);
    stock = countYear(counter, { year, level, stock });
    return [year, counter.counts];
  }));
}

function countYear(counter: Counter, of: Year): Stock {
  const { year, level } = of;
  const { growth, jump, shape } = EFFECTS.requests;
  const mean = level * (1 + growth) ** (year - YEARS[0]!) * (year < jump.year ? 1 : jump.ratio);
  const received = counter.random.negativeBinomial(mean, shape);
  const requests = year < TABLES_SINCE
    ? countProse(counter, received, of)
    : countTables(counter, received, of);
  countRemedies(counter, counter.counts.get("outcomes.total/total")!, year);
  const { documents, items } = countActs(counter, of);
  countMeetings(counter, level);
  return { requests, documents, items };
}

/** What reports with the form of 2014, or without any, count. Returns as `countTables` does. */
function countProse(counter: Counter, received: number, of: Year): number[] {
  const left = count2014(counter, received, of);
  countDisclosure(counter, of.level);
  return byApplicant(left, counter.random);
}
