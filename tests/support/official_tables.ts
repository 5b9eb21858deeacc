/** A cell of a table that a test builds: its text, or its text with the rows and columns that it covers. */
export type CellSpec = string | {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
};

/** The text of a cell on one line. */
export function textOf(spec: CellSpec): string {
  return (typeof spec === "string" ? spec : spec.text).replaceAll("\n", "");
}

/** Rows of cells, as the source of a web page writes them. */
export type GridSpec = readonly (readonly CellSpec[])[];

/** A table with the cells that have a meaning, as `outcomes.granted/natural_person`, in printed order. */
export interface OfficialTable {
  readonly grid: GridSpec;
  readonly cells: readonly string[];
  /** Those of its cells whose amounts are printed in 万元. */
  readonly tenThousands?: ReadonlySet<string>;
}

/** Prints the value of a cell; `index` counts the cells of the table from 0. */
export type Print = (index: number) => string;

/** A number of its own for each cell, so that no exchange of two cells goes unseen. */
export function distinct(first: number): Print {
  return (index) => String(first + index * 3);
}

const wide = (text: string, columns: number, rows = 1): CellSpec => ({ text, columns, rows });

/** Hands out the values of a table one by one. */
function printer(print: Print): () => string {
  let index = 0;
  return () => print(index++);
}

/** Table 2 as 国办公开办函〔2019〕60号 draws it. */
export function table2of2019(print: Print): OfficialTable {
  const next = printer(print);
  const row = (label: string, count: number): CellSpec[] => [
    label,
    ...Array.from({ length: count }, next),
  ];
  return {
    grid: [
      [wide("第二十条第（一）项", 4)],
      ["信息内容", "本年新\n制作数量", "本年新\n公开数量", "对外公开总数量"],
      row("规章", 3),
      row("规范性文件", 3),
      [wide("第二十条第（五）项", 4)],
      ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
      row("行政许可", 3),
      row("其他对外管理服务事项", 3),
      [wide("第二十条第（六）项", 4)],
      ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
      row("行政处罚", 3),
      row("行政强制", 3),
      [wide("第二十条第（八）项", 4)],
      // The page pairs a header of 1-1-2 columns with values of 1-2-1.
      ["信息内容", "上一年项目数量", wide("本年增/减", 2)],
      ["行政事业性收费", wide(next(), 2), next()],
      [wide("第二十条第（九）项", 4)],
      ["信息内容", "采购项目数量", wide("采购总金额", 2)],
      ["政府集中采购", next(), wide(`${next()}元`, 2)],
    ],
    cells: [
      "documents.rules.issued",
      "documents.rules.newly_disclosed",
      "documents.rules.disclosed_stock",
      "documents.normative.issued",
      "documents.normative.newly_disclosed",
      "documents.normative.disclosed_stock",
      "admin.licensing.items_previous_year",
      "admin.licensing.items_change",
      "admin.licensing.decisions",
      "admin.other_services.items_previous_year",
      "admin.other_services.items_change",
      "admin.other_services.decisions",
      "admin.penalties.items_previous_year",
      "admin.penalties.items_change",
      "admin.penalties.decisions",
      "admin.coercion.items_previous_year",
      "admin.coercion.items_change",
      "admin.coercion.decisions",
      "admin.fees.items_previous_year",
      "admin.fees.items_change",
      "procurement.centralized.projects",
      "procurement.centralized.amount",
    ].map((code) => `${code}/total`),
  };
}

/** Table 2 as 国办公开办函〔2021〕30号 draws it; the last amount is in 万元. */
export function table2of2021(print: Print): OfficialTable {
  const next = printer(print);
  return {
    grid: [
      [wide("第二十条 第（一）项", 4)],
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", next(), next(), next()],
      ["行政规范性文件", next(), next(), next()],
      [wide("第二十条 第（五）项", 4)],
      ["信息内容", wide("本年处理决定数量", 3)],
      ["行政许可", wide(next(), 3)],
      [wide("第二十条 第（六）项", 4)],
      ["信息内容", wide("本年处理决定数量", 3)],
      ["行政处罚", wide(next(), 3)],
      ["行政强制", wide(next(), 3)],
      [wide("第二十条 第（八）项", 4)],
      ["信息内容", wide("本年收费金额（单位：万元）", 3)],
      ["行政事业性收费", wide(next(), 3)],
    ],
    cells: [
      "documents.rules.issued",
      "documents.rules.repealed",
      "documents.rules.in_force",
      "documents.normative.issued",
      "documents.normative.repealed",
      "documents.normative.in_force",
      "admin.licensing.decisions",
      "admin.penalties.decisions",
      "admin.coercion.decisions",
      "admin.fees.amount",
    ].map((code) => `${code}/total`),
    tenThousands: new Set(["admin.fees.amount/total"]),
  };
}

const APPLICANTS = [
  "natural_person",
  "organization.business",
  "organization.research",
  "organization.social_welfare",
  "organization.legal_services",
  "organization.other",
  "total",
];

const REFUSED = [
  ["1.属于国家秘密", "state_secret"],
  ["2.其他法律行政法规禁止公开", "prohibited_by_law"],
  ["3.危及“三安全一稳定”", "security_stability"],
  ["4.保护第三方合法权益", "third_party"],
  ["5.属于三类内部事务信息", "internal_affairs"],
  ["6.属于四类过程性信息", "process_information"],
  ["7.属于行政执法案卷", "enforcement_file"],
  ["8.属于行政查询事项", "administrative_query"],
] as const;
const CANNOT_PROVIDE = [
  ["1.本机关不掌握相关政府信息", "not_held"],
  ["2.没有现成信息需要另行制作", "needs_creation"],
  ["3.补正后申请内容仍不明确", "unclear"],
] as const;
const NOT_PROCESSED = [
  ["1.信访举报投诉类申请", "petition_complaint"],
  ["2.重复申请", "duplicate"],
  ["3.要求提供公开出版物", "publication"],
  ["4.无正当理由大量反复申请", "excessive"],
  ["5.要求行政机关确认或重新出具已获取信息", "reissue"],
] as const;
const OTHER = [
  ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "correction_overdue"],
  ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "fee_unpaid"],
  ["3.其他", "other"],
] as const;

/** Table 3: 23 rows of seven columns in 2019, 25 in 2021. */
export function table3(era: "tpl2019" | "tpl2021", print: Print): OfficialTable {
  const next = printer(print);
  const values = () => APPLICANTS.map(next);
  const group = (title: string, rows: readonly (readonly [string, string])[]): CellSpec[][] =>
    rows.map(([label], index) => [
      ...(index === 0 ? [{ text: title, rows: rows.length }] : []),
      label,
      ...values(),
    ]);
  const codes = (id: string, rows: readonly (readonly [string, string])[]) =>
    rows.map(([, part]) => `${id}.${part}`);
  const grid: GridSpec = [
    [
      wide("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
      wide("申请人情况", 7),
    ],
    [wide("自然人", 1, 2), wide("法人或其他组织", 5), wide("总计", 1, 2)],
    ["商业\n企业", "科研\n机构", "社会公益\n组织", "法律服务\n机构", "其他"],
    [wide("一、本年新收政府信息公开申请数量", 3), ...values()],
    [wide("二、上年结转政府信息公开申请数量", 3), ...values()],
    [
      wide("三、本年度办理结果", 1, era === "tpl2019" ? 20 : 22),
      wide("（一）予以公开", 2),
      ...values(),
    ],
    [wide("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2), ...values()],
    ...group("（三）不予公开", REFUSED),
    ...group("（四）无法提供", CANNOT_PROVIDE),
    ...group("（五）不予处理", NOT_PROCESSED),
    ...(era === "tpl2019"
      ? [[wide("（六）其他处理", 2), ...values()]]
      : group("（六）其他处理", OTHER)),
    [wide("（七）总计", 2), ...values()],
    [wide("四、结转下年度继续办理", 3), ...values()],
  ];
  const rows = [
    "applications.received",
    "applications.carried_in",
    "outcomes.granted",
    "outcomes.partial",
    ...codes("outcomes.refused", REFUSED),
    ...codes("outcomes.cannot_provide", CANNOT_PROVIDE),
    ...codes("outcomes.not_processed", NOT_PROCESSED),
    ...(era === "tpl2019" ? ["outcomes.other"] : codes("outcomes.other", OTHER)),
    "outcomes.total",
    "applications.carried_out",
  ];
  return {
    grid,
    cells: rows.flatMap((code) => APPLICANTS.map((applicant) => `${code}/${applicant}`)),
  };
}

/** Table 4, the same in both eras. */
export function table4(print: Print): OfficialTable {
  const next = printer(print);
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const tall = (text: string): CellSpec => ({ text, rows: 2 });
  const parts = ["upheld", "corrected", "other", "pending", "total"];
  const kinds = ["reconsideration", "litigation.direct", "litigation.after_reconsideration"];
  return {
    grid: [
      [wide("行政复议", 5), wide("行政诉讼", 10)],
      [...results.map(tall), wide("未经复议直接起诉", 5), wide("复议后起诉", 5)],
      [...results, ...results],
      Array.from({ length: 15 }, next),
    ],
    cells: kinds.flatMap((kind) => parts.map((part) => `${kind}.${part}/total`)),
  };
}
