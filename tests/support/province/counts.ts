import { EFFECTS } from "./effects.ts";
import type { Place } from "./places.ts";
import type { Random } from "./random.ts";

/** What an issuer counts in a year, by cell as `outcomes.granted/natural_person`, as printed. */
export type Counts = ReadonlyMap<string, number>;

export const YEARS: readonly number[] = Array.from({ length: 11 }, (_, index) => 2014 + index);
/** The first year of the tables by applicant. */
export const TABLES_SINCE = 2019;

const APPLICANTS = [
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

/** What is carried from a year to the next. */
interface Stock {
  /** Requests by applicant, in the order of the columns. */
  requests: readonly number[];
  documents: number;
  items: Readonly<Record<string, number>>;
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
    const counts = new Map<string, number>();
    stock = countYear(counts, { year, level, stock }, random);
    return [year, counts];
  }));
}

interface Year {
  readonly year: number;
  readonly level: number;
  readonly stock: Stock;
}

function countYear(counts: Map<string, number>, of: Year, random: Random): Stock {
  const { year, level } = of;
  const { growth, jump, shape } = EFFECTS.requests;
  const mean = level * (1 + growth) ** (year - YEARS[0]!) * (year < jump.year ? 1 : jump.ratio);
  const received = random.negativeBinomial(mean, shape);
  const requests = year < TABLES_SINCE
    ? count2014(counts, received, of, random)
    : countTables(counts, received, of, random);
  countRemedies(counts, counts.get("outcomes.total/total")!, year, random);
  const { documents, items } = countActs(counts, of, random);
  countMeetings(counts, level, random);
  return { requests, documents, items };
}

function setter(counts: Map<string, number>) {
  return (code: string, value: number, applicant = "total") =>
    counts.set(`${code}/${applicant}`, value);
}

/** The rows of the form of 2014 on requests. Returns what is left for the next year, by applicant. */
function count2014(
  counts: Map<string, number>,
  received: number,
  { year, level }: Year,
  random: Random,
): number[] {
  const set = setter(counts);
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
  countDisclosure(counts, level, random);
  return byApplicant(left, random);
}

function byApplicant(count: number, random: Random): number[] {
  const share = EFFECTS.organizations;
  return random.multinomial(count, [1 - share, ...ORGANIZATIONS.map((part) => part * share)]);
}

/** Table 3. Returns what is left for the next year, by applicant. */
function countTables(
  counts: Map<string, number>,
  received: number,
  { stock }: Year,
  random: Random,
): number[] {
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

function countRemedies(
  counts: Map<string, number>,
  completed: number,
  year: number,
  random: Random,
): void {
  const set = setter(counts);
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

/** What is disclosed, and how; a text may be disclosed through several channels. */
function countDisclosure(counts: Map<string, number>, level: number, random: Random): void {
  const set = setter(counts);
  const total = 800 + random.negativeBinomial(120 * level, 10);
  const shares = { gazette: 0.02, website: 0.85, weibo: 0.2, wechat: 0.3 };
  const parts = Object.entries(shares).map(([id, share]) =>
    [id, random.binomial(total, share)] as const
  );
  const sum = parts.reduce((all, [, part]) => all + part, 0);
  parts.forEach(([id, part]) => set(`disclosure.channel.${id}`, part));
  set("disclosure.channel.other", Math.max(random.binomial(total, 0.1), total - sum));
  set("disclosure.total", total);
  const issued = 6 + random.poisson(level / 2);
  set("documents.normative.issued", issued);
  set("disclosure.normative_documents", random.binomial(issued, 0.9));
  const areas = {
    budget_departments: 30,
    accounts_departments: 30,
    random_inspection_items: 25,
    supervision_enforcement: 60,
    major_projects: 40,
    environment: 70,
    tax_fee_cuts: 15,
    poverty_alleviation: 50,
    social_assistance: 35,
    employment: 45,
    housing: 20,
    health_care: 40,
    economic_policy: 30,
  };
  Object.entries(areas).forEach(([id, mean]) =>
    set(`disclosure.key_areas.${id}`, random.poisson(mean))
  );
}

/** Table 2: documents, and what is decided in a year. Returns what the next year goes on from. */
function countActs(
  counts: Map<string, number>,
  { level, stock }: Year,
  random: Random,
): Pick<Stock, "documents" | "items"> {
  const set = setter(counts);
  const issued = 6 + random.poisson(level / 2);
  const repealed = Math.min(random.poisson(3), stock.documents);
  for (const id of ["issued", "newly_disclosed", "disclosed_stock", "repealed", "in_force"]) {
    set(`documents.rules.${id}`, 0);
  }
  if (!counts.has("documents.normative.issued/total")) set("documents.normative.issued", issued);
  set("documents.normative.newly_disclosed", issued);
  set("documents.normative.repealed", repealed);
  const documents = stock.documents + counts.get("documents.normative.issued/total")! - repealed;
  set("documents.normative.in_force", documents);
  set("documents.normative.disclosed_stock", documents);
  const items = Object.fromEntries(
    Object.entries(stock.items).map(([id, before]) => {
      const change = random.poisson(3) - random.poisson(2);
      set(`admin.${id}.items_previous_year`, before);
      set(`admin.${id}.items_change`, change);
      return [id, before + change];
    }),
  );
  set("admin.licensing.decisions", random.poisson(120 * level));
  set("admin.other_services.decisions", random.poisson(60 * level));
  set("admin.penalties.decisions", random.poisson(80 * level));
  set("admin.coercion.decisions", random.poisson(2 * level));
  set("admin.fees.amount", random.poisson(20 * level));
  const projects = 20 + random.poisson(3 * level);
  set("procurement.centralized.projects", projects);
  set("procurement.centralized.amount", projects * (180_000 + random.poisson(20_000)));
  return { documents, items };
}

/** What the form of 2014 counts besides, and the prose of later years. */
function countMeetings(counts: Map<string, number>, level: number, random: Random): void {
  const set = setter(counts);
  const few = 2 + Math.log1p(level);
  const withPrincipals = (id: string, mean: number) => {
    const all = random.poisson(mean);
    set(id, all);
    set(`${id}.principals`, random.binomial(all, 0.3));
  };
  withPrincipals("response.press_conferences", few);
  withPrincipals("response.online_interviews", few);
  set("response.hot_topics", random.poisson(3 * few));
  set("response.interpretation_articles", random.poisson(8 * few));
  set("response.new_media_responses", random.poisson(5 * few));
  set("response.other_responses", random.poisson(few));
  set("complaints.total", random.poisson(0.5));
  set("fees.on_request", 0);
  set("fees.information_processing", 0);
  set("institution.units", 1 + random.poisson(few));
  set("institution.reading_points", 2 + random.poisson(few));
  const [full, part] = [2 + random.poisson(few), 20 + random.poisson(8 * few)];
  set("staff.full_time", full);
  set("staff.part_time", part);
  set("staff.total", full + part);
  set("budget.special_funds", random.poisson(2 * few));
  set("meetings.total", 1 + random.poisson(few));
  const sessions = 1 + random.poisson(few);
  set("training.sessions", sessions);
  set("training.participants", sessions * (20 + random.poisson(25)));
}
