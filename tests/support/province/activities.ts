import type { Counter, Stock, Year } from "./counter.ts";

/** What is disclosed, and how; a text may be disclosed through several channels. */
export function countDisclosure(counter: Counter, level: number): void {
  const { random, set } = counter;
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
export function countActs(
  counter: Counter,
  { level, stock }: Year,
): Pick<Stock, "documents" | "items"> {
  const { counts, random, set } = counter;
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
export function countMeetings(counter: Counter, level: number): void {
  const { random, set } = counter;
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
