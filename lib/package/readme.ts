import { type Description, titleOf } from "./description.ts";
import { markdownText } from "./_markdown_text.ts";

/**
 * `README.md` in the order that data editors of the social sciences ask for: overview, availability and
 * rights, files, what it takes to run, instructions, and which notebook made which figure. What the
 * authors have not stated is named as missing.
 */
export function readme(description: Description): string {
  const { zh, en } = titleOf(description);
  const parts = [
    overview,
    availability,
    datasets,
    requirements,
    programs,
    instructions,
    figures,
    references,
  ];
  return [
    `# ${markdownText(zh)} · ${markdownText(en)}`,
    ...parts.map((part) => part(description)),
    "",
  ].join("\n\n");
}

function overview(
  { settings: { authors = [], contact }, data, version, years }: Description,
): string {
  const names = authors.map(({ family, given, name }) =>
    markdownText(name ?? [given, family].filter((part) => part !== undefined).join(" "))
  );
  const span = years === null ? "" : `，${years[0]}–${years[1]} 年`;
  const spanEn = years === null ? "" : `, ${years[0]}–${years[1]}`;
  return [
    `## 概述 · Overview`,
    "",
    `${data.parsed} 份解析的报告、${data.coded} 份编码的报告${span}，由公开 (Gongkai) ${version} 读取；每个数值都带有出处的句子或单元格。`,
    `Data of ${data.parsed} parsed and ${data.coded} coded reports${spanEn}, read by Gongkai ${version}; every figure`,
    `carries its sentence or cell. \`sh reproduce.sh\` makes the data and charts anew and compares them.`,
    ...(data.note === undefined
      ? []
      : ["", `**${markdownText(data.note.zh)} · ${markdownText(data.note.en)}**`]),
    "",
    `- Authors: ${names.join(", ") || "not stated (gongkai.json: package.authors)"}`,
    `- Contact: ${markdownText(contact ?? "not stated (gongkai.json: package.contact)")}`,
  ].join("\n");
}

function availability({ settings: { licence }, hasTexts, data }: Description): string {
  const state = licence === undefined
    ? "**None has been stated** (gongkai.json: package.licence): ask the authors before you use the data. 未注明许可。"
    : `${markdownText(licence)}; see LICENSE-DATA.`;
  const texts = hasTexts
    ? "The texts of the reports are in `project/reports/`."
    : "The texts of the reports are **not** included: get them where `sources.csv` says, and compare the hashes.";
  return [
    `## 数据来源与许可 · Data availability and provenance`,
    "",
    `The sources are annual reports that public bodies of China published under the Regulations on Open`,
    `Government Information. \`sources.csv\` lists every file and report with its address and day of access, as far as`,
    `they are known, its SHA-256, and who coded it. ${texts}`,
    "",
    `- **Rights**: what the authors may share is theirs to state; reports are of the bodies that published them.`,
    `- **Licence of the data**: ${state}`,
    `- **Coded by hand or machine**: ${data.coded} reports; see \`codings/\`. **Corrected**: see \`corrections/\`.`,
  ].join("\n");
}

function datasets({ tables, withoutXlsx }: Description): string {
  const rows = tables.map(({ name, height, variables, rows }) =>
    `| \`${name}\` | ${height} | ${variables.length} | ${markdownText(rows)} |`
  );
  const left = withoutXlsx.length === 0
    ? ""
    : ` Too tall for a workbook: ${withoutXlsx.map((name) => `\`${name}\``).join(", ")}.`;
  return [
    `## 数据文件 · Dataset list`,
    "",
    `Each is in \`data/csv\` (UTF-8), \`data/parquet\`, \`data/stata\` (labelled \`.dta\`, and a \`.do\` that labels the CSV),`,
    `\`data/r\` (a script that labels the CSV) and \`data/xlsx\` (with a sheet of labels).${left}`,
    `Variables: \`DICTIONARY.md\`, \`dictionary.csv\`; codes: \`values.csv\`; for programs: \`datapackage.json\`.`,
    "",
    `| file | rows | variables | a row is |`,
    `| --- | --- | --- | --- |`,
    ...rows,
    "",
    `An empty cell means that nothing is known, never zero. Codes, as \`division_code\`, are text: declare them so when`,
    `you read a CSV. A cell that begins with \`=\` is a quotation: CSVs keep it literally, so open the XLSX in a`,
    `spreadsheet, where it is text (a text beyond 32,767 characters is cut there). In \`.dta\` codes are numbers with`,
    `labels; \`values.csv\` has both.`,
  ].join("\n");
}

function requirements({ version, milliseconds }: Description): string {
  return [
    `## 运行环境 · Computational requirements`,
    "",
    `- Software: Deno 2.9 or later, and a clone of Gongkai ${version}; its packages are fixed by \`deno.lock\`. To read the`,
    `  data: anything that reads CSV, Parquet, Stata or Excel files.`,
    `- Randomness: intervals by bootstrap use fixed seeds, so that every run gives the same numbers.`,
    `- Time: the notebooks took ${
      Math.ceil(milliseconds / 1000)
    } s, one after another, on the authors' machine; no special hardware.`,
  ].join("\n");
}

function programs({ notebooks }: Description): string {
  return [
    `## 程序 · Programs`,
    "",
    `\`notebooks/\` has the executed notebooks with their results, \`project/notebooks/\` the same as they are run:`,
    "",
    ...notebooks.map((name) => `- \`${name}.ipynb\``),
    "",
    `\`codebook/\` defines indicators, measures, breaks and forms; \`project/\` is what was run: settings, codings,`,
    `corrections, additions to the codebook and notebooks.`,
  ].join("\n");
}

function instructions({ hasTexts, version }: Description): string {
  const folder = hasTexts ? "" : " REPORTS";
  return [
    `## 复现步骤 · Instructions to replicators`,
    "",
    "```sh",
    `git clone GONGKAI gongkai          # version ${version}`,
    `sh reproduce.sh gongkai${folder}`,
    "```",
    "",
    ...(hasTexts ? [] : [
      `REPORTS is the folder of the report files; \`sources.csv\` has their names and hashes.`,
    ]),
    `It runs the notebooks in a folder of its own, packages the run, and compares every file of \`data/\`, the`,
    `dictionaries and the charts with \`checksums.txt\`; its exit status is 0 where all are equal.`,
  ].join("\n");
}

function figures({ charts, notebooks }: Description): string {
  const rows = charts.map((chart) => {
    const notebook = notebooks.find((name) => name.slice(0, 2) === chart.slice(0, 2));
    return `| \`charts/${chart}\` | ${notebook === undefined ? "" : `\`${notebook}.ipynb\``} |`;
  });
  return [
    `## 图表与程序对照 · Figures and the programs that make them`,
    "",
    `| figure | notebook |`,
    `| --- | --- |`,
    ...rows,
  ].join("\n");
}

function references({ version }: Description): string {
  return [
    `## 引用 · References`,
    "",
    `Cite the data as \`CITATION.cff\` says. Software: Gongkai contributors, Gongkai ${version} (MIT licence).`,
    `国务院令第492号（2007）、第711号（2019）：中华人民共和国政府信息公开条例。`,
  ].join("\n");
}
