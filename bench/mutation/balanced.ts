import type { Codebook } from "@/codebook/mod.ts";
import type { Figure, Identity, Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";

/** A report whose figures all add up. */
export interface Balanced {
  readonly name: string;
  readonly era: string;
  readonly identity: Identity;
  readonly figures: readonly Figure[];
}

const PROJECT = new URL("../../", import.meta.url);

/** Reports of each era that the project ships or has as gold cases. */
const SOURCES: readonly (readonly [era: string, path: string])[] = [
  ["prose 2018", "data/reports/baoding-2018.txt"],
  ["tpl2019", "tests/reports/example-district-2020/source.html"],
  ["tpl2021", "tests/reports/example-county-2022/source.docx"],
  ["tpl2021", "tests/reports/example-city-2023/source.pdf"],
];

/** The form of 2014 filled so that every row adds up; numbers are invented. */
const FORM_2014: readonly (readonly [label: string, value: number])[] = [
  ["主动公开政府信息数", 24318],
  ["主动公开规范性文件数", 127],
  ["制发规范性文件总数", 145],
  ["政府公报公开政府信息数", 312],
  ["政府网站公开政府信息数", 21467],
  ["政务微博公开政府信息数", 6204],
  ["政务微信公开政府信息数", 5381],
  ["其他方式公开政府信息数", 2765],
  ["收到申请数", 418],
  ["当面申请数", 63],
  ["传真申请数", 12],
  ["网络申请数", 254],
  ["信函申请数", 89],
  ["申请办结数", 402],
  ["按时办结数", 379],
  ["延期办结数", 23],
  ["申请答复数", 402],
  ["属于已主动公开范围数", 76],
  ["同意公开答复数", 143],
  ["同意部分公开答复数", 38],
  ["不同意公开答复数", 57],
  ["涉及国家秘密", 4],
  ["涉及商业秘密", 13],
  ["涉及个人隐私", 9],
  ["危及国家安全、公共安全、经济安全和社会稳定", 6],
  ["不是《条例》所指政府信息", 17],
  ["法律法规规定的其他情形", 8],
  ["不属于本行政机关公开数", 45],
  ["申请信息不存在数", 21],
  ["告知作出更改补充数", 14],
  ["告知通过其他途径办理数", 8],
  ["行政复议数量", 36],
  ["维持具体行政行为数", 24],
  ["被依法纠错数", 5],
  ["其他情形数", 7],
  ["行政诉讼数量", 19],
  ["维持具体行政行为或者驳回原告诉讼请求数", 13],
  ["被依法纠错数", 2],
  ["其他情形数", 4],
  ["从事政府信息公开工作人员数", 268],
  ["专职人员数", 41],
  ["兼职人员数", 227],
];

/**
 * The balanced reports, read by the parser: those of the project, and of the files of another
 * folder those whose audit says nothing graver than a note.
 */
export async function balancedReports(
  codebook: Codebook,
  folder: string | undefined,
): Promise<Balanced[]> {
  const parse = reportParser(codebook);
  const files = SOURCES.map(([era, path]) =>
    [era, path, Deno.readFileSync(new URL(path, PROJECT))] as const
  );
  const all = [...files, ["stat2014", "form-2014.txt", formText()] as const];
  const own = await Promise.all(
    all.map(async ([era, path, bytes]) => balanced(era, await parse(bytes, path), path)),
  );
  if (folder === undefined) return own;
  const others: Balanced[] = [];
  for (const name of Array.from(Deno.readDirSync(folder), (entry) => entry.name).sort()) {
    const report = await parse(Deno.readFileSync(`${folder}/${name}`), name);
    const isGrave = report.findings.some(({ rule, severity }) =>
      severity !== "note" && /^(?:audit|table)\./.test(rule)
    );
    if (!isGrave) others.push(balanced("other", report, name));
  }
  return [...own, ...others];
}

function balanced(era: string, { identity, figures }: Report, name: string): Balanced {
  return { name, era, identity, figures: figures.filter(({ state }) => state !== "derived") };
}

function formText(): Uint8Array<ArrayBuffer> {
  const rows = FORM_2014.map(([label, value]) => `${label}\n件\n${value}`);
  const text =
    "杭州市2017年政府信息公开工作年度报告\n政府信息公开情况统计表\n统计指标\n单位\n统计数\n" +
    rows.join("\n");
  return new TextEncoder().encode(text);
}
