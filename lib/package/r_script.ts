import type { DataTable, Variable, VariableType } from "./variable.ts";

/**
 * An R script that defines `read_<name>(file, lang)`, which reads the CSV of a table with its types:
 * codes as factors with labels, dates as dates; each column has its label as the attribute `label`. It
 * takes no package. Texts of the codebook are text: they stand in quotes, escaped.
 */
export function rScript({ name, variables }: DataTable, csv: string): string {
  const coded = variables.filter(({ type, values }) => type === "text" && values.length > 0);
  const sets = new Map(coded.map((variable) => [variable.field!, variable]));
  return [
    `# ${name}: source("data/r/${name}.R", encoding = "UTF-8"); data <- read_${name}(lang = "en")`,
    `read_${name} <- function(file = ${quoted(csv)}, lang = c("en", "zh")) {`,
    `  lang <- match.arg(lang)`,
    `  data <- read.csv(`,
    `    file,`,
    `    encoding = "UTF-8", na.strings = "", check.names = FALSE, stringsAsFactors = FALSE,`,
    `    colClasses = c(`,
    list(variables.map(({ name, type }) => `${quoted(name)} = ${quoted(CLASSES[type])}`), 6),
    `    )`,
    `  )`,
    `  values <- list(`,
    list([...sets].map(([field, variable]) => `${quoted(field)} = ${valueLists(variable)}`), 4),
    `  )`,
    ...coded.map(({ name, field }) => {
      const [column, set] = [`data[[${quoted(name)}]]`, `values[[${quoted(field!)}]]`];
      return `  ${column} <- factor(${column}, levels = ${set}$codes, labels = ${set}[[lang]])`;
    }),
    `  labels <- list(`,
    `    zh = c(`,
    list(variables.map(({ label }) => quoted(label.zh)), 6),
    `    ),`,
    `    en = c(`,
    list(variables.map(({ label }) => quoted(label.en)), 6),
    `    )`,
    `  )`,
    `  for (i in seq_along(data)) attr(data[[i]], "label") <- labels[[lang]][[i]]`,
    `  data`,
    `}`,
    "",
  ].join("\n");
}

const CLASSES: Readonly<Record<VariableType, string>> = {
  text: "character",
  integer: "numeric",
  number: "numeric",
  boolean: "logical",
  date: "Date",
};

function valueLists({ values }: Variable): string {
  const listed = (texts: readonly string[]) => `c(${texts.map(quoted).join(", ")})`;
  return `list(codes = ${listed(values.map(({ id }) => id))}, zh = ${
    listed(values.map(({ label }) => label.zh))
  }, en = ${listed(values.map(({ label }) => label.en))})`;
}

function list(items: readonly string[], indent: number): string {
  return items.map((item) => `${" ".repeat(indent)}${item}`).join(",\n");
}

/** R reads the escapes of JSON, but for a slash. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, " "));
}
