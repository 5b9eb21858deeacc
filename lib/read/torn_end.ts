/** What a statement goes on behind. */
const GOES_ON = /[,，、：:；;（(“《]$/;
/** What a line without a sentence in it may end with: it is part of a list, a table or a note. */
const MARKED = /[.”"’』」）)】\]》>|*_—–=\-]$/;
/** A count with its measure word, or a word that stands for a whole statement. */
const COMPLETE =
  /(?:\d\s*[余多]?[万亿]?(?:人?次|[件条人个项元份期篇家场部户宗起]|[%％‰]|万元|小时)|无|没有|零)$/;
/** A number, or a row of them behind its label. */
const ROW = /(?:^|[\s|｜])[\d\s.,·|｜-]+$/;
/** A row that runs together, with the unit of its form: 行政复议数件0. */
const JOINED_ROW = /[数额](?:[件条个次人元]|人次|万元)\d[\d,.]*$/;
/** A body that signs, a day, a title, or a note in brackets. */
const SIGNED =
  /^[\p{Script=Han}\s（）()]{2,40}(?:政府|局|厅|委|室|处|中心|所|院|办|部|署|会|公司|街道|[镇乡村县市区旗州盟])$/u;
const DAY =
  /[年/.-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[月/.-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?|月)$/;
const TITLE = /(?:报告|年报|统计表|一览表)(?:[（(].*[）)])?$/;
const NOTE = /^[（(【\[][^]{4,}[）)】\]]$/;
/** What stands below a page. */
const BELOW_PAGE =
  /(?:地址|邮编|邮政编码|电话|传真|联系人|联系方式|主办|承办|主办单位|承办单位|来源|编辑|编审|责编|审核|浏览|浏览次数|阅读|点击|点击数|附件|附表)\s*\d*\s*[:：]|^附[:：]|版权所有|ICP|网安备|打印|关闭窗口|扫一扫|二维码|[上下]一[篇页条]|返回|分享到|网站地图|附件下载|https?:|www\.|Copyright/i;
/** A heading that nothing may follow, and the number of one that lost its words. */
const LAST_HEADING = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})?[、.．]?\s*(?:其[他它]|附|说明)/;
const BARE_HEADING = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?$/;

/** What may end a text, whatever stands before it on the line, and what only where no sentence does. */
const ENDS: readonly RegExp[] = [SIGNED, DAY, TITLE, NOTE, LAST_HEADING, JOINED_ROW];
const ENDS_OF_LINES: readonly RegExp[] = [...ENDS, MARKED, COMPLETE, ROW];

/**
 * Whether the last line of a text is the beginning of a sentence, or a heading without its chapter: a
 * text that was saved whole ends with a statement, a signature, a day, a title or what stands below a
 * page.
 */
export function isTornEnd(line: string): boolean {
  // A broken character behind a whole sentence is reported by itself.
  const sentences = line.trim().replace(/\ufffd+$/, "").split(/[。！？!?…]/);
  const end = sentences.at(-1)!.replace(/^[”"’』」）)】\]》\s]+/, "");
  if (end === "" || BELOW_PAGE.test(end)) return false;
  if (GOES_ON.test(end) || BARE_HEADING.test(end)) return true;
  const ends = sentences.length > 1 ? ENDS : ENDS_OF_LINES;
  return !ends.some((pattern) => pattern.test(end));
}
