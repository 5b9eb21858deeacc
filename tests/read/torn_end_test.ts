import { assertEquals } from "@std/assert";
import { isTornEnd } from "@/read/torn_end.ts";

Deno.test("isTornEnd() finds the beginning of a sentence, and a heading without its chapter", () => {
  const torn = [
    "2017年，全县共收到政府信息公开申",
    "已按期答复。其中，网络申请12件，信函申请",
    "已按期答复。收到申请12件",
    "已按期答复。20",
    "主动公开情况：",
    "提起行政诉讼0件，",
    "三、依申请公开",
    "（三）政府信息管理情况",
    "(二)",
    "全区举办培训班42",
    "本年",
    "已按期答复。收到申\ufffd",
  ];
  assertEquals(torn.filter((line) => !isTornEnd(line)), []);
});

Deno.test("isTornEnd() takes statements, signatures, days, titles, rows and what is below a page for an end", () => {
  const whole = [
    "已全部按期答复。",
    "已全部按期答复。\ufffd",
    "“应公开尽公开。”",
    "青石县人民政府办公室",
    "2018年3月1日",
    "二〇一八年三月",
    "措施落实。 青石县教育局 2018年3月1日",
    "（此件公开发布）",
    "青石县2017年政府信息公开工作年度报告",
    "附件：政府信息公开情况统计表",
    "六、其他需要报告的事项",
    "六、其他需要报告的事项：无",
    "- 5 -",
    "12",
    "行政强制 | 0 | ",
    "行政处罚  230",
    "接受行政诉讼、举报数件00行政诉讼数件0",
    "地址：青石县人民路1号，邮编：100000",
    "【打印】 【关闭窗口】",
    "上一篇：青石县2016年年报，下一篇",
    "公开信息12条",
  ];
  assertEquals(whole.filter(isTornEnd), []);
});
