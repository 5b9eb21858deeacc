import {
  APPLICANTS,
  type Codebook,
  indicatorsOf,
  type Measure,
  variableName,
} from "@/codebook/mod.ts";
import type { Bilingual } from "@/model/mod.ts";
import { formRows } from "./form_rows.ts";
import { plainName } from "./plain_name.ts";
import type { Variable } from "./variable.ts";

/** What a column of a panel is of, whatever its cells are. */
export interface PanelVariable
  extends Pick<Variable, "name" | "label" | "unit" | "source" | "eras" | "definition"> {
  /** Whether its values are whole by what they count: no money, no share. */
  readonly isCount: boolean;
  /** Whether its cells are states of the values that the column before it has. */
  readonly isState: boolean;
}

/** Columns of panels by their names, with `_l1` for a lag. */
export type FindPanelVariable = (column: string) => PanelVariable | null;

/**
 * What the columns of panels mean: an indicator, its state, a measure, with its component, of one kind
 * of applicants, or a lag of one. Names are those of `variableName`; a state has `_st` behind it.
 */
export function panelVariables(codebook: Codebook): FindPanelVariable {
  const byColumn = new Map<string, PanelVariable>();
  const add = (column: string, variable: PanelVariable) => {
    if (!byColumn.has(column)) byColumn.set(column, variable);
  };
  for (const [id, variable] of [...indicatorsIn(codebook), ...measuresIn(codebook)]) {
    add(variable.name, variable);
    add(id.replaceAll(".", "_"), variable);
    add(`${id.replaceAll(".", "_")}_state`, stateOf(variable));
  }
  return (column) => {
    const [, name, lag] = /^(.*)_l(\d+)$/.exec(column) ?? [];
    const variable = byColumn.get(name ?? column) ?? null;
    return variable === null || lag === undefined ? byColumn.get(column) ?? null : {
      ...variable,
      name: plainName(`${variable.name}_l${lag}`),
      label: {
        zh: `${variable.label.zh}（滞后${lag}年）`,
        en: `${variable.label.en} (lag ${lag})`,
      },
    };
  };
}

type Entry = readonly [string, PanelVariable];

/** Measured in money or per cent, a value has decimals. */
const NOT_COUNTED = ["元", "%"];

function indicatorsIn(codebook: Codebook): Entry[] {
  const rows = formRows(codebook);
  return [...codebook.indicators.values()].flatMap(
    ({ id, labelZh, labelEn, unit, eras, definitionEn }) =>
      APPLICANTS.map((applicant): Entry => {
        const isAll = applicant === "total";
        const own = isAll ? id : `${id}@${applicant}`;
        const whose = codebook.terms.get("applicant")?.get(applicant);
        return [own, {
          name: variableName(own),
          label: isAll
            ? { zh: labelZh, en: labelEn }
            : within({ zh: labelZh, en: labelEn }, { zh: whose?.labelZh, en: whose?.labelEn }),
          unit,
          source: (rows.get(id) ?? []).join("; "),
          eras,
          definition: definitionEn,
          isCount: !NOT_COUNTED.includes(unit),
          isState: false,
        }];
      }),
  );
}

function measuresIn(codebook: Codebook): Entry[] {
  return [...codebook.measures.values()].flatMap((measure): Entry[] => {
    const label = { zh: measure.labelZh, en: measure.labelEn };
    if (measure.numerators.length === 1) {
      return [[measure.id, measureVariable(measure, measure.id, label)]];
    }
    return measure.numerators.flatMap(indicatorsOf).map((component) => {
      const id = `${measure.id}.${component}`;
      const part = codebook.indicators.get(component);
      const whole = within(label, { zh: part?.labelZh, en: part?.labelEn });
      return [id, measureVariable(measure, id, whole)];
    });
  });
}

/** A share is a fraction, whatever its unit prints. */
function measureVariable(measure: Measure, id: string, label: Bilingual): PanelVariable {
  const { unit, kind, eras, source, note } = measure;
  return {
    name: variableName(id),
    label,
    unit: unit === "%" ? "1" : unit,
    source,
    eras,
    definition: note.en,
    isCount: kind === "count" && !NOT_COUNTED.includes(unit),
    isState: false,
  };
}

function stateOf(variable: PanelVariable): PanelVariable {
  const { name, label: { zh, en } } = variable;
  return {
    ...variable,
    name: `${name}_st`,
    label: { zh: `${zh}：状态`, en: `${en}: state` },
    unit: "",
    isCount: false,
    isState: true,
  };
}

function within(
  { zh, en }: Bilingual,
  part: { readonly zh: string | undefined; readonly en: string | undefined },
): Bilingual {
  return { zh: `${zh}：${part.zh ?? ""}`, en: `${en}: ${part.en ?? ""}` };
}
