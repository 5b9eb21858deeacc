import { markdownText } from "./_markdown_text.ts";
import type { DataTable, Variable } from "./variable.ts";

/** `DICTIONARY.md`: every file with its variables, in both languages, to be read. */
export function dictionaryPage(tables: readonly DataTable[]): string {
  const contents = tables.map(({ name, height, variables, rows }) =>
    `| [${name}](#${name}) | ${height} | ${variables.length} | ${markdownText(rows)} |`
  );
  return [
    `# 数据字典 · Data dictionary`,
    "",
    `同一内容的表格形式见 \`dictionary.csv\`；各代码的含义、单位、表式和行见 \`values.csv\`。`,
    `The same as a table: \`dictionary.csv\`. What each code means, with unit, form and row: \`values.csv\`.`,
    "",
    `空格表示不知道，从不表示零。An empty cell means that nothing is known, never zero.`,
    "",
    `| 文件 · file | 行 · rows | 变量 · variables | 一行是什么 · a row |`,
    `| --- | --- | --- | --- |`,
    ...contents,
    ...tables.flatMap(partOf),
    "",
  ].join("\n");
}

function partOf({ name, rows, variables }: DataTable): string[] {
  return [
    "",
    `## ${name}`,
    "",
    ...(rows === "" ? [] : [`${markdownText(rows)}.`, ""]),
    `| 变量 · variable | 名称 · label | 类型 · type | 单位 · unit | 缺失 · missing | 说明 · notes |`,
    `| --- | --- | --- | --- | --- | --- |`,
    ...variables.map(rowOf),
  ];
}

function rowOf(variable: Variable): string {
  const { name, column, type, label: { zh, en }, unit, missing, source, eras, values } = variable;
  const coded = values.map(({ id, label }) =>
    `\`${id}\` ${markdownText(`${label.zh} / ${label.en}`)}`
  );
  const notes = [
    ...(name === column ? [] : [`\`${column}\``]),
    ...(variable.definition === "" ? [] : [markdownText(variable.definition)]),
    ...(type === "text" && coded.length > 0 ? [coded.join(", ")] : []),
    ...(source === "" ? [] : [`表式 · forms: ${markdownText(source)}`]),
    ...(eras.length === 0 ? [] : [`时期 · eras: ${eras.join(", ")}`]),
  ];
  const share = `${(missing * 100).toFixed(0)} %`;
  const label = zh === en ? markdownText(zh) : `${markdownText(zh)} · ${markdownText(en)}`;
  return `| \`${name}\` | ${label} | ${type} | ${markdownText(unit)} | ${share} | ${
    notes.join("<br>")
  } |`;
}
