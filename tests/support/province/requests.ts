import type { Counter, Year } from "./counter.ts";
import { EFFECTS } from "./effects.ts";
import type { Random } from "./random.ts";
import { TABLES_SINCE, YEARS } from "./years.ts";

export const APPLICANTS = [
  "natural_person",
  "organization.business",
  "organization.research",
  "organization.social_welfare",
  "organization.legal_services",
  "organization.other",
] as const;
/** How organizations divide into the columns of the tables. */
const ORGANIZATIONS = [0.7, 0.05, 0.05, 0.12, 0.08];

/** The shares of outcomes of the form of 2014; what is disclosed of them is as much as since 2019. */
const OUTCOMES_2014 = {
  already_public: 0.1375,
  granted: 0.4,
  partial: 0.0725,
  "refused.state_secret": 0.01,
  "refused.commercial_secret": 0.015,
  "refused.personal_privacy": 0.025,
  "refused.security_stability": 0.01,
  not_government_information: 0.025,
  "refused.other_statutory": 0.015,
  not_this_agency: 0.09,
  not_exist: 0.09,
  amendment_requested: 0.05,
  other_channel: 0.06,
} as const;
const REFUSED_2014 = [
  ...Object.keys(OUTCOMES_2014).filter((id) => id.startsWith("refused.")),
  "not_government_information",
];

/** The rows of outcomes of the tables, with their shares among persons and among organizations. */
const OUTCOMES = {
  granted: [EFFECTS.granted.natural_person, EFFECTS.granted.organization],
  partial: [0.08, 0.05],
  "refused.state_secret": [0.004, 0.004],
  "refused.prohibited_by_law": [0.006, 0.006],
  "refused.security_stability": [0.005, 0.005],
  "refused.third_party": [0.03, 0.03],
  "refused.internal_affairs": [0.015, 0.015],
  "refused.process_information": [0.015, 0.015],
  "refused.enforcement_file": [0.01, 0.01],
  "refused.administrative_query": [0.015, 0.015],
  "cannot_provide.not_held": [0.13, 0.08],
  "cannot_provide.needs_creation": [0.05, 0.03],
  "cannot_provide.unclear": [0.02, 0.01],
  "not_processed.petition_complaint": [0.03, 0.015],
  "not_processed.duplicate": [0.015, 0.01],
  "not_processed.publication": [0.004, 0.005],
  "not_processed.excessive": [0.006, 0.005],
  "not_processed.reissue": [0.005, 0.005],
  "other.correction_overdue": [0.03, 0.02],
  "other.fee_unpaid": [0.005, 0.005],
  "other.other": [0.025, 0.015],
} as const;

/** The rows of the form of 2014 on requests. Returns how many are left for the next year. */
export function count2014(
  counter: Counter,
  received: number,
  { year }: Year,
): number {
  const { counts, random, set } = counter;
  const { fax } = EFFECTS.nulls;
  const network = EFFECTS.network.share + EFFECTS.network.gain * (year - YEARS[0]!);
  const channels = { in_person: 0.2, fax, network, letter: 0.8 - fax - network };
  const parts = random.multinomial(received, Object.values(channels));
  Object.keys(channels).forEach((id, index) => set(`applications.channel.${id}`, parts[index]!));
  const left = year === TABLES_SINCE - 1 ? random.binomial(received, EFFECTS.backlog) : 0;
  const completed = received - left;
  const onTime = random.binomial(completed, EFFECTS.onTime);
  set("applications.received", received);
  set("processing.completed", completed);
  set("processing.completed.on_time", onTime);
  set("processing.completed.extended", completed - onTime);
  const outcomes = random.multinomial(completed, Object.values(OUTCOMES_2014));
  Object.keys(OUTCOMES_2014).forEach((id, index) => set(`outcomes.${id}`, outcomes[index]!));
  set("outcomes.total", completed);
  set(
    "outcomes.refused",
    REFUSED_2014.reduce((sum, id) => sum + counts.get(`outcomes.${id}/total`)!, 0),
  );
  return left;
}

/** Table 3. Returns what is left for the next year, by applicant. */
export function countTables(
  counter: Counter,
  received: number,
  { stock }: Year,
): number[] {
  const { counts, random } = counter;
  const kinds = byApplicant(received, random);
  return APPLICANTS.map((applicant, index) => {
    const set = (code: string, value: number) => {
      for (const cell of [`${code}/${applicant}`, `${code}/total`]) {
        counts.set(cell, (counts.get(cell) ?? 0) + value);
      }
    };
    const carriedIn = stock.requests[index]!;
    const carriedOut = random.binomial(kinds[index]! + carriedIn, EFFECTS.backlog);
    const total = kinds[index]! + carriedIn - carriedOut;
    set("applications.received", kinds[index]!);
    set("applications.carried_in", carriedIn);
    set("applications.carried_out", carriedOut);
    const shares = Object.values(OUTCOMES).map((share) => share[index === 0 ? 0 : 1]);
    const outcomes = random.multinomial(total, shares);
    Object.keys(OUTCOMES).forEach((id, place) => {
      set(`outcomes.${id}`, outcomes[place]!);
      // One row in the format of 2019.
      if (id.startsWith("other.")) set("outcomes.other", outcomes[place]!);
    });
    set("outcomes.total", total);
    return carriedOut;
  });
}

export function countRemedies(
  counter: Counter,
  completed: number,
  year: number,
): void {
  const { random, set } = counter;
  const { year: since, before, since: after } = EFFECTS.remedies;
  const rates = year < since ? before : after;
  const { corrected } = EFFECTS.nulls;
  const results = ["upheld", "corrected", "other", "pending"];
  const pending = year < TABLES_SINCE ? 0 : 0.1;
  const shares = [0.75 - pending, corrected, 0.13, pending];
  const draw = (id: string, rate: number) => {
    const total = random.poisson(completed * rate);
    const parts = random.multinomial(total, shares);
    set(`${id}.total`, total);
    results.forEach((result, index) => set(`${id}.${result}`, parts[index]!));
  };
  draw("reconsideration", rates.reconsideration);
  if (year < TABLES_SINCE) return draw("litigation", rates.direct + rates.afterReconsideration);
  draw("litigation.direct", rates.direct);
  draw("litigation.after_reconsideration", rates.afterReconsideration);
}

/** Requests by who files them, in the order of the columns. */
export function byApplicant(count: number, random: Random): number[] {
  const share = EFFECTS.organizations;
  return random.multinomial(count, [1 - share, ...ORGANIZATIONS.map((part) => part * share)]);
}
