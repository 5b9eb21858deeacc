import { choices, type Language } from "@/model/mod.ts";
import {
  APPLICANTS,
  type Codebook,
  indicatorLabel,
  measureLabel,
  termLabel,
  variableName,
} from "@/codebook/mod.ts";
import { type AnyFrame, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import { reportValuesOf } from "./_report_values.ts";
import { measure } from "./measure.ts";

/** A chosen indicator or measure. */
export interface Variable {
  /** As `applications.received@natural_person`, or `outcome_share.outcomes.granted`. */
  readonly id: string;
  /** What was asked for: of a measure with several components each has the same. */
  readonly asked: string;
  readonly name: string;
  readonly unit: string;
  readonly label: (lang: Exclude<Language, "zh+en">) => string;
  /** By report. */
  readonly values: ReadonlyMap<string, number>;
  /** The reports whose value is in doubt. */
  readonly doubted: ReadonlySet<string>;
}

/** The variables of the indicators asked for, in their order. */
export function indicatorVariables(
  figures: AnyFrame,
  asked: readonly string[],
  codebook: Codebook,
): Variable[] {
  const codeOf = (id: string) => id.split("@")[0]!;
  const byApplicant = asked.filter((id) => id.includes("@")).map(codeOf);
  const read = { codes: asked.map(codeOf), byApplicant };
  const reports = asked.length === 0 ? [] : [...reportValuesOf(figures, codebook.inclusions, read)];
  return asked.map((id) => {
    const [code = "", applicant = "total"] = id.split("@");
    const indicator = codebook.indicators.get(code);
    if (indicator === undefined || !APPLICANTS.some((known) => known === applicant)) {
      const whose = APPLICANTS.map((applicant) => `${code}@${applicant}`);
      throw new RangeError(
        `Cannot make a panel of "${id}": the codebook has no such indicator; it has ${
          choices(id, indicator === undefined ? codebook.indicators.keys() : whose)
        }`,
      );
    }
    const named = reports.map(({ report, values }) => [report, values.get(id) ?? null] as const);
    return {
      id,
      asked: id,
      name: variableName(id),
      unit: indicator.unit,
      label: (lang) => {
        const label = indicatorLabel(code, { lang, codebook });
        return applicant === "total"
          ? label
          : within(label, termLabel("applicant", applicant, { lang, codebook }), lang);
      },
      values: new Map(named.filter((entry): entry is [string, number] => entry[1] !== null)),
      doubted: new Set(),
    };
  });
}

/** The variables of the measures asked for; of several components, each that occurs has one. */
export function measureVariables(
  figures: AnyFrame,
  asked: readonly string[],
  codebook: Codebook,
): Variable[] {
  if (asked.length === 0) return [];
  const rows = recordsOf(measure(figures, codebook, asked), schemas.measures, "measures");
  return asked.flatMap((id) => {
    const { numerators, unit } = codebook.measures.get(id)!;
    const own = rows.filter((row) => row.measure === id);
    const parts = numerators.length === 1
      ? [[null, own] as const]
      : [...Map.groupBy(own, ({ component }) => component)];
    return parts.map(([component, values]) =>
      measureVariable(id, component, unit, values, codebook)
    );
  });
}

function measureVariable(
  asked: string,
  component: string | null,
  unit: string,
  rows: readonly RecordOf<typeof schemas.measures>[],
  codebook: Codebook,
): Variable {
  const id = component === null ? asked : `${asked}.${component}`;
  const sound = rows.filter(({ doubt }) => doubt === null);
  return {
    id,
    asked,
    name: variableName(id),
    unit,
    label: (lang) => {
      const label = measureLabel(asked, { lang, codebook });
      return component === null
        ? label
        : within(label, indicatorLabel(component, { lang, codebook }), lang);
    },
    values: new Map(sound.map(({ report, value }) => [report, value])),
    doubted: new Set(rows.filter(({ doubt }) => doubt !== null).map(({ report }) => report)),
  };
}

function within(label: string, part: string, lang: "zh" | "en"): string {
  return lang === "zh" ? `${label}：${part}` : `${label}: ${part}`;
}
