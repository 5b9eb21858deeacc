import { zip, zipOf } from "./docx.ts";

const reportOf = (issuer: string, year: number, words: string) =>
  `${issuer}${year}年政府信息公开工作年度报告\n${year}年，全县${words}。`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (body: string) => `<html><body>${body}</body></html>`;

const TITLE = "<h1>青石县人民政府2023年政府信息公开工作年度报告</h1>";

/** Files of a folder, in each of which something is shown by others or comes out of the usual way. */
export const UNLIKE_FILES: Readonly<Record<string, string | Uint8Array>> = {
  // Years of one issuer, of which one contradicts another, one is issued anew and one there twice.
  "玄石县/2016.txt": reportOf("玄石县人民政府", 2016, "收到信息公开申请20件"),
  "玄石县/2017.txt": reportOf("玄石县人民政府", 2017, "收到信息公开申请30件"),
  "玄石县/2017 再发.txt": reportOf("玄石县人民政府", 2017, "收到信息公开申请31件，答复31件"),
  "玄石县/2018.txt": reportOf("玄石县人民政府", 2018, "收到信息公开申请40件，同比增长60%"),
  // What a table calls another's is a copy all the same.
  "副本/乙.txt": reportOf("玄石县人民政府", 2018, "收到信息公开申请40件，同比增长60%"),
  "副本/甲.txt": reportOf("玄石县人民政府", 2016, "收到信息公开申请20件"),
  "divisions.csv": "code,name\n990000,子虚省\n990100,乌有市\n990121,玄石县\n",
  // Names that differ in what follows the point.
  "同名.txt": reportOf("赤石县人民政府", 2018, "收到信息公开申请5件"),
  "同名.html": page(`<p>${reportOf("赤石县人民政府", 2019, "收到信息公开申请6件")}</p>`),
  // A page whose text is in a file beside it, and two of one report.
  "页.html": page(`${TITLE}<iframe src="页_files/a.html"></iframe>`),
  "页_files/a.html": page("<p>2023年，全县共收到政府信息公开申请12件。</p>"),
  "分页.html": page(
    "<h1>紫石县人民政府2022年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>" +
      "<p>2022年，全县主动公开政府信息80条。</p>",
  ),
  "分页_1.html": page("<h2>二、存在问题</h2><p>2022年，全县收到政府信息公开申请9件。</p>"),
  "包.zip": zipOf({
    "2020/乙.txt": utf8(reportOf("白石县人民政府", 2020, "收到信息公开申请7件")),
    "内.zip": zip({ "丙.txt": reportOf("白石县人民政府", 2021, "收到信息公开申请8件") }),
  }),
  // What a table states of a file that says nothing of it.
  "reports.csv":
    "file,issuer,year,url\n无题.txt,灰石县人民政府,2015,https://example.org/1\n副本/乙.txt,灰石县人民政府,2018,\n不在.txt,,,\n",
  "无题.txt": "年度报告\n全年共收到政府信息公开申请3件。",
  // No reports.
  "损坏.docx": new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]),
  "空.txt": "",
  "菜单.txt": "今日菜单：米饭、青菜、豆腐。",
  "Thumbs.db": "x",
  "gongkai.json": '{ "data_note": { "zh": "虚构数据", "en": "Invented data" } }',
};
