import { CASES, END, MODIFIER, REQUEST } from "./pieces.ts";
import type { Rule } from "./rule.ts";

/** After the label of an outcome: 同意公开`答复的`72件. */
const ANSWER = '[”"]?(?:政府信息)?(?:公开)?(?:申请)?(?:答复|处理|办理)?(?:的)?';
/** A label stands alone: `予以公开及部分公开` counts two outcomes together. */
const ALONE = "(?<!公开(?:和|及|或|、|与)|不)";

/** An outcome that prose words like the forms do, before the number or after it. */
function outcome(code: string, label: string, example: string, near: string): Rule {
  return {
    name: `outcomes.${code}`,
    codes: [`outcomes.${code}`],
    lead: `${ALONE}(?:${label})`,
    suffix: ANSWER,
    tail: `(?:为|是|因)?(?:${label})${ANSWER}${END}`,
    units: CASES,
    topic: "request",
    takes: [
      [`受理政府信息公开申请38件,其中${example}6件`, 6],
      [`受理政府信息公开申请38件,其中${example}(含重复提出)6件`, 6],
    ],
    leaves: [`受理政府信息公开申请38件,其中${near}6件`],
  };
}

/** How requests were answered: the outcomes of the forms of 2014, 2019 and 2021. */
export const OUTCOMES: readonly Rule[] = [
  {
    name: "outcomes.total",
    codes: ["outcomes.total"],
    lead:
      `(?<!按时|按期|延期|同意|公开|未|已作)(?:答复|回复)(?:了|申请人)?(?:${MODIFIER}${REQUEST}|(?:的)?申请)?`,
    units: CASES,
    topic: "request",
    takes: [["受理政府信息公开申请26件,答复23件", 23]],
    leaves: ["网上答复居民提问57件", "热线答复23件"],
  },
  outcome(
    "already_public",
    "(?:属于?|告知)(?:已经?)?主动公开(?:范围|信息|政府信息)?",
    "属于已主动公开范围的",
    "主动公开信息",
  ),
  outcome("partial", "(?:同意|予以|给予)?部分公开", "同意部分公开的", "予以公开及部分公开"),
  outcome("granted", "(?:同意|予以|给予|准予)公开", "同意公开的", "不予公开"),
  outcome(
    "refused",
    "(?:不予(?:以)?公开|不同意公开|否决公开|拒绝公开)",
    "不予公开的",
    "同意公开",
  ),
  outcome("refused.state_secret", "(?:涉及|属于)?国家秘密", "涉及国家秘密的", "涉及商业秘密"),
  outcome("refused.commercial_secret", "(?:涉及)?商业秘密", "涉及商业秘密的", "涉及国家秘密"),
  outcome("refused.personal_privacy", "(?:涉及)?个人隐私", "涉及个人隐私的", "涉及个人"),
  outcome(
    "refused.security_stability",
    '(?:危及|影响)(?:国家安全[^,;。()]{0,20}社会稳定|[“"]?三安全一稳定[”"]?)',
    "危及国家安全、公共安全、经济安全和社会稳定的",
    "危及公共安全",
  ),
  outcome(
    "refused.other_statutory",
    "法律、?法规规定的其他情形",
    "法律法规规定的其他情形的",
    "其他情形",
  ),
  outcome(
    "refused.prohibited_by_law",
    "(?:其他)?法律、?(?:行政)?法规禁止公开",
    "其他法律行政法规禁止公开的",
    "法律法规要求公开",
  ),
  outcome(
    "refused.third_party",
    "(?:保护|涉及|损害)第三方合法权益",
    "保护第三方合法权益的",
    "征求第三方意见",
  ),
  outcome(
    "refused.internal_affairs",
    "(?:属于)?三类内部事务信息",
    "属于三类内部事务信息的",
    "属于内部会议",
  ),
  outcome(
    "refused.process_information",
    "(?:属于)?四类过程性信息",
    "属于四类过程性信息的",
    "属于过程",
  ),
  outcome(
    "refused.enforcement_file",
    "(?:属于)?行政执法案卷(?:信息)?",
    "属于行政执法案卷的",
    "行政执法",
  ),
  outcome(
    "refused.administrative_query",
    "(?:属于)?行政查询事项",
    "属于行政查询事项的",
    "查询事项",
  ),
  outcome(
    "not_government_information",
    "(?:不是|非|不属于)(?:《?(?:条例|规定)》?)?所?(?:指|称)?的?政府信息(?:公开)?(?:范畴|范围)?",
    "不是条例所指政府信息的",
    "属于政府信息",
  ),
  outcome(
    "not_this_agency",
    "(?:不属于|非)本(?:行政)?(?:机关|部门|单位)(?:公开|职责|职权|掌握|政府信息)?(?:职责|职权|公开)?(?:的)?(?:权限)?(?:范围)?",
    "不属于本行政机关公开的",
    "本机关公开",
  ),
  outcome(
    "not_exist",
    "(?:申请)?(?:的|公开的)?(?:政府)?信息不存在",
    "申请信息不存在的",
    "信息存在",
  ),
  outcome(
    "amendment_requested",
    "告知(?:申请人)?(?:作出|做出|进行)?(?:更改|补充|补正)[、和]?(?:更改|补充|补正)?",
    "告知作出更改补充的",
    "告知申请人",
  ),
  outcome(
    "other_channel",
    "(?:告知)?(?:申请人)?通过其他途径(?:办理|解决|获取)?",
    "告知通过其他途径办理的",
    "通过其他部门",
  ),
  outcome("unclear", "申请(?:内容|信息)不明确", "申请内容不明确的", "申请内容明确"),
  outcome("duplicate", "重复申请", "重复申请的", "重复咨询"),
  outcome("cannot_provide", "无法提供", "无法提供的", "提供"),
  outcome(
    "cannot_provide.not_held",
    "本机关不掌握(?:相关)?(?:政府)?信息",
    "本机关不掌握相关政府信息的",
    "本机关掌握",
  ),
  outcome(
    "cannot_provide.needs_creation",
    "(?:没有现成信息)?需要?另行制作",
    "没有现成信息需要另行制作的",
    "另行通知",
  ),
  outcome(
    "cannot_provide.unclear",
    "补正后申请内容仍不明确",
    "补正后申请内容仍不明确的",
    "补正后申请",
  ),
  outcome("not_processed", "不予处理", "不予处理的", "处理"),
  outcome(
    "not_processed.petition_complaint",
    "(?:属于)?信访、?举报、?投诉类(?:申请)?",
    "信访举报投诉类申请",
    "信访举报",
  ),
  outcome("other", "其他处理", "其他处理", "其他办理"),
];
