import type { AccountingIdentity, Sum } from "@/codebook/mod.ts";
import { type Evaluated, resolved } from "./_evaluate.ts";
import type { ReportValues } from "./_report_values.ts";
import type { Within } from "./_within.ts";

/** Fills gaps in a report from the identities between its figures. */
export interface Derivation {
  /** The value that the identities give to an indicator, or `null` where they give none. */
  readonly derive: (indicator: string, report: ReportValues) => Evaluated | null;
  /**
   * The first identity by which parts and whole contradict each other in an account, as outcomes,
   * that one of the indicators is in; `null` where there is none.
   */
  readonly contradiction: (indicators: readonly string[], report: ReportValues) => string | null;
  /** The indicators that identities sum up to this one. */
  readonly partsOf: (indicator: string) => readonly string[];
}

type Values = ReportValues["values"];

interface Relation {
  readonly id: string;
  readonly indicator: string;
  readonly relation: AccountingIdentity["relation"];
  readonly terms: Sum;
}

/**
 * Derives an indicator by an identity all of whose terms the report states: they identify the form,
 * so no era is needed. Nothing is derived where the result would break another relation between
 * figures of the report.
 */
export function derivationBy(
  identities: readonly AccountingIdentity[],
  within: Within,
): Derivation {
  const named = identities.flatMap(sumRelation).flatMap((relation) =>
    namesOf(relation).map((name) => ({ name, relation }))
  );
  const byName = Map.groupBy(named, ({ name }) => name);
  const touching = (name: string) => (byName.get(name) ?? []).map(({ relation }) => relation);
  const sumsTo = (name: string) =>
    touching(name).filter(({ indicator, relation }) => indicator === name && relation === "=");
  const known = (relations: readonly Relation[], report: ReportValues) =>
    relations.flatMap((relation) => {
      const terms = resolved(relation.terms, (whole) => within(report, whole));
      return terms === null ? [] : [{ ...relation, terms }];
    });
  const violated = (relations: readonly Relation[], report: ReportValues, values: Values) =>
    inForce(known(relations, report), values).find(isViolatedBy(values)) ?? null;
  const derive: Derivation["derive"] = (indicator, report) => {
    const { values } = report;
    const [sum] = inForce(known(sumsTo(indicator), report), values);
    if (sum === undefined) return null;
    const value = total(sum.terms, values);
    const filled = new Map(values).set(indicator, value);
    if (violated(touching(indicator), report, filled) !== null) return null;
    return { value, basis: [`${indicator} = ${formula(sum.terms)}`] };
  };
  /** With the totals of groups that no form prints. */
  const withTotals = (relations: readonly Relation[], report: ReportValues): Values => {
    const missing = new Set(relations.flatMap(namesOf).filter((name) => !report.values.has(name)));
    const derived = [...missing].flatMap((name) => {
      const found = derive(name, report);
      return found === null ? [] : [[name, found.value] as const];
    });
    return new Map([...report.values, ...derived]);
  };
  const contradictionOf = (indicator: string, report: ReportValues) => {
    const relations = touching(indicator).filter(isOfOneAccount);
    return violated(relations, report, withTotals(relations, report))?.id ?? null;
  };
  const contradictionIn = oncePerReport(contradictionOf);
  return {
    derive,
    contradiction: (indicators, report) => {
      for (const indicator of indicators) {
        const id = contradictionIn(indicator, report);
        if (id !== null) return id;
      }
      return null;
    },
    partsOf: (name) => sumsTo(name).flatMap(({ terms }) => terms.map((term) => term.indicator)),
  };
}

/** All results of a report ask of the same few: most of the whole that they are shares of. */
function oncePerReport<T>(find: (indicator: string, report: ReportValues) => T | null) {
  const found = new WeakMap<ReportValues, Map<string, T | null>>();
  return (indicator: string, report: ReportValues): T | null => {
    const known = found.get(report) ?? new Map<string, T | null>();
    found.set(report, known);
    if (!known.has(indicator)) known.set(indicator, find(indicator, report));
    return known.get(indicator) ?? null;
  };
}

function sumRelation({ id, indicator, relation, expression }: AccountingIdentity): Relation[] {
  if (expression.kind !== "sum" || relation === "~") return [];
  if (expression.terms.some((term) => term.operator === "prev" || term.operator === "applicants")) {
    return [];
  }
  return [{ id, indicator, relation, terms: expression.terms }];
}

/** Whether it relates parts and whole, and not what came in to what went out. */
function isOfOneAccount(relation: Relation): boolean {
  return new Set(namesOf(relation).map((name) => name.split(".")[0])).size === 1;
}

function namesOf({ indicator, terms }: Relation): readonly string[] {
  return [indicator, ...terms.map((term) => term.indicator)];
}

/**
 * The relations whose terms all have a value. Of two identities for one indicator, the one with all
 * terms of the other comes first: a form with a row for pending cases, say, before one without.
 */
function inForce(relations: readonly Relation[], values: Values): readonly Relation[] {
  const stated = relations.filter(({ terms }) =>
    terms.every((term) => typeof values.get(term.indicator) === "number")
  );
  return stated.filter((relation) => !stated.some((other) => supersedes(other, relation)));
}

function supersedes(other: Relation, relation: Relation): boolean {
  return other.indicator === relation.indicator &&
    other.relation === "=" && relation.relation === "=" &&
    new Set(namesOf(other)).size > namesOf(relation).length &&
    new Set(namesOf(other)).isSupersetOf(new Set(namesOf(relation)));
}

function isViolatedBy(values: Values): (relation: Relation) => boolean {
  return ({ indicator, relation, terms }) => {
    const value = values.get(indicator);
    if (typeof value !== "number") return false;
    const other = total(terms, values);
    if (relation === "=") return value !== other;
    return relation === "<=" ? value > other : value < other;
  };
}

function total(terms: Sum, values: Values): number {
  return terms.reduce((sum, { sign, indicator }) => sum + sign * (values.get(indicator) ?? 0), 0);
}

function formula([first, ...rest]: Sum): string {
  const others = rest.map(({ sign, indicator }) => ` ${sign < 0 ? "-" : "+"} ${indicator}`);
  return `${first?.indicator}${others.join("")}`;
}
