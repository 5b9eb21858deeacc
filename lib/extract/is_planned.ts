const PLAN = "计划(?!类|生育|总结|信息|内|[、和与及\\d]|$)";
const PLANNED = new RegExp(
  `力争|原定|${PLAN}|拟于?|将(?!$|.*(?:结转|纳入))|目标|不(?:得)?少于|应当(?!主动?公开的)|不低于|争取|预计`,
);
/** A plan whose number is followed by others of it: 计划举办培训6期,`培训800人次`. */
const LASTING = new RegExp(
  `(?:力争|(?<![按照据有])${PLAN}|(?<![草模虚比])拟(?![定稿办制写文订])|争取(?![^,;]*元)|预计)[^\\d]*\\d|(?:要求|规定)[^\\d]*不(?:得)?[少低]于\\d`,
);
/** What begins all that is to come: `下一步`,组织培训2次. */
const AHEAD =
  /^(?:\d[.、]|[一二三四五六七八九十]+、)?(?:在)?(?:下一?步|下一?阶段|今后|明年|来年)(?!(?:继续)?(?:办理|答复|处理))/;
/** Without one of these words, nothing of the sentence is ahead. */
const AHEAD_OR_LASTING = /力争|计划|拟|争取|预计|要求|规定|下一?[步阶]|今后|明年|来年/;
/** A clause about what has been done after all: 计划举办6期,`实际`举办5期. */
const DONE = /实际|已|完成|截[至止]|目前|累计|[今本]年|实现|年共|了/;

/**
 * Whether a number is of a plan: by the words of its clause, or by those of one before it, up to what
 * has been done.
 */
export function isPlanned(before: string, clause: string): boolean {
  if (PLANNED.test(clause)) return true;
  if (!AHEAD_OR_LASTING.test(before)) return false;
  const clauses = before.split(/[,;]/);
  const done = clauses.findLastIndex((one) => DONE.test(one));
  if (clauses.findIndex((one) => AHEAD.test(one)) > done) return true;
  const from = clauses.length - before.slice(before.lastIndexOf(";") + 1).split(",").length;
  const plan = clauses.findLastIndex((one) => LASTING.test(one));
  return plan >= from && plan > done;
}
