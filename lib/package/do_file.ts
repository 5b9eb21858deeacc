import type { DtaOptions } from "./dta.ts";
import type { DataTable, Variable } from "./variable.ts";

/**
 * A do-file that reads the CSV of a table into Stata, with the types and labels of its `.dta`. It is run
 * from the folder of the package. Texts of the codebook are text: what Stata would expand is replaced.
 */
export function doFile(
  { name, variables }: DataTable,
  csv: string,
  { lang, label }: DtaOptions,
): string {
  const texts = variables.flatMap(({ type }, index) =>
    type === "integer" || type === "number" ? [] : [index + 1]
  );
  const strings = texts.length === 0 ? "" : ` stringcols(${texts.join(" ")})`;
  const sets = new Map(variables.filter(({ field }) => field !== null).map((it) => [it.field, it]));
  return [
    `* ${name}: run from the folder of the package, as: do data/stata/${name}.do`,
    `version 14`,
    `import delimited "${csv}", clear delimiters(",") varnames(1) case(preserve) ///`,
    `    encoding("utf-8") bindquotes(strict) maxquotedrows(unlimited)${strings}`,
    ...[...sets.values()].flatMap((variable) => labelSet(variable, lang)),
    ...variables.flatMap(conversion),
    ...variables.map((variable) =>
      `label variable ${variable.name} ${stataText(variable.label[lang], 80)}`
    ),
    `label data ${stataText(label, 80)}`,
    `order ${variables.map(({ name }) => name).join(" ")}`,
    `compress`,
    "",
  ].join("\n");
}

function labelSet({ field, values }: Variable, lang: "zh" | "en"): string[] {
  return [
    `label define ${field} ///`,
    ...values.map(({ number, label }, index) =>
      `    ${number} ${stataText(label[lang], 200)}${index < values.length - 1 ? " ///" : ""}`
    ),
  ];
}

/** What the texts of codes and dates become. */
function conversion({ name, type, field, values }: Variable): string[] {
  if (type === "date") {
    return [
      `rename ${name} text_`,
      `generate long ${name} = daily(text_, "YMD")`,
      `format ${name} %td`,
      `drop text_`,
    ];
  }
  if (values.length === 0) return [];
  return [
    `rename ${name} text_`,
    `generate int ${name} = .`,
    ...values.map(({ id, number }) => `replace ${name} = ${number} if text_ == ${stataText(id)}`),
    `label values ${name} ${field}`,
    `drop text_`,
  ];
}

/** Stata expands macros in quotes, and has no escape for a quote. */
function stataText(text: string, longest = 244): string {
  const plain = text.replace(/\s+/g, " ").replace(/["`]/g, "'").replaceAll("$", "＄");
  return `"${[...plain].slice(0, longest).join("")}"`;
}
