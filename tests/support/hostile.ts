/** A word by which hostile text is found again, in addresses that it asks for and in what is shown. */
export const PROBE = "gongkai-probe";

const CODED: Readonly<Record<string, number>> = {
  "applications.received": 0,
  "applications.channel.network": -1000,
  "outcomes.total": 0,
  "outcomes.granted": -1000,
  "outcomes.refused": -1100,
  "reconsideration.total": 0,
  "reconsideration.upheld": -1000,
  "reconsideration.corrected": -1100,
};

/** Markup of every kind that would run or load something where text is taken for code. */
export const HOSTILE: string = [
  `<img src="${PROBE}.png" onerror="window.ran='img'">`,
  `<script>window.ran='script'</script>`,
  `<a href="javascript:window.ran='a'">${PROBE}</a>`,
  `[${PROBE}](javascript:window.ran='link')`,
  `![${PROBE}](http://127.0.0.1:9/${PROBE}.png)`,
  `&lt;img src=${PROBE} onerror=window.ran='entity'&gt;`,
  `$\\href{javascript:window.ran='formula'}{${PROBE}}$`,
  `\\(\\href{javascript:window.ran='formula'}{${PROBE}}\\)`,
  "`" + PROBE + "` **" + PROBE + "** ${window.ran='template'} @@0@@",
].join(" ");

/** {@linkcode HOSTILE} as far as a file can be named so. */
export const HOSTILE_NAME: string =
  `<img src=${PROBE} onerror=window.ran='name'> $\\href{x}{y}$ **b**`;

/** The files of a folder that holds a report with hostile sentence and name, and another to compare with. */
export const HOSTILE_REPORTS: Readonly<Record<string, string>> = {
  [`${HOSTILE_NAME}.txt`]: reportOf(2018, 183),
  "baoding-2017.txt": reportOf(2017, 120),
  [`unreadable ${HOSTILE_NAME}.pdf`]: `%PDF-1.7 ${HOSTILE}`,
};

/** Coded figures of a hostile issuer, of every subject that the notebooks draw. */
export const HOSTILE_CODED: string = [
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by",
  ...[2016, 2017].flatMap((year) =>
    Object.entries(CODED).map(([code, value]) =>
      `"${HOSTILE.replaceAll('"', '""')}",prefecture,government,${PROBE},${year},${code},` +
      `${value + year},exact,https://example.org/,narrative,whole,reader`
    )
  ),
  "",
].join("\n");

function reportOf(year: number, received: number): string {
  const words = HOSTILE.replaceAll("!", "");
  return `保定市${year}年政府信息公开工作年度报告\n一、${words}\n` +
    `${year}年,${words},全市共收到信息公开申请${received}件。` +
    `其中${words},申请<b>办结率986%</b>。\n` +
    `二、存在的主要问题\n${words},公开内容不够全面,人员力量不足。\n`;
}
