import type { Divisions } from "@/codebook/mod.ts";
import { NAME, relativeName } from "./body_name.ts";
import { locate } from "./locate.ts";
import { onlyCity } from "./named_places.ts";
import { firstName, nameBefore } from "./name_search.ts";
import { isPlaced, isSomewhere } from "./placed.ts";
import { fitsSelf, isDivided, selfWord } from "./self_word.ts";
import { YEAR } from "./title.ts";
import { TOPIC } from "./topic.ts";
import { wholeName } from "./whole_name.ts";

const OPENING = 1500;
/** A separate line at the head of the page. */
const HEAD = 300;

/** A line for itself, and who acts: the issuer if the report's word for itself fits. */
const ALONE = new RegExp(`(?:^|\\n)[-·•*(]*${NAME}(?=\\)?\\n)`, "gu");
const ACTS =
  "(?:认真|切实|积极|严格|严守|持续|深入|深化|坚持|坚决|高度|高质量|高标准|着力|不断|准确|推进|推动|通过|" +
  "共(?:收|受|办|主|公开|发布|答复|计)|主动|圆满|依法|依托|优化|贯彻|扎实|收到|未(?:收到|发生)|聚焦|加强|加大|结合|按照|根据|紧紧|紧扣|" +
  "紧密|充分|始终|围绕|立足|强化|完善|健全|创新|建立|规范|落实|成立|印发|制定|开展|正式|办理|全面|进一步|牢固|" +
  "政府信息(?!(?:公开)?(?:门户)?网)|政务公开(?!网)|各(?!族)|是|作为|(?:19|20)\\d\\d年|自(?=\\d)|[以在将把及于]|对(?=[\\d《]))";
const ACTING = new RegExp(
  `(?:^|[\\n。,]|日起)(?:${YEAR}(?:以来)?,?)?(?!按照|根据|依据|结合|关于|在|通过|依托)${NAME}(?=${ACTS})`,
  "gu",
);
/** Whom to ask: the issuer or its office. */
const CONTACT = new RegExp(`(?:请与?|向|可与|联系:)${NAME}(?:联系|反映|咨询|。|\\n)`, "gu");
/** Pages that carry a report, which may be those of the body above it. */
const SOURCE = new RegExp(`来源:${NAME}(?=\\n|发布|时间|日期|浏览|作者|字号|\\||$)`, "gu");
const LEADING = new RegExp(`${TOPIC}(?:工作)?领导小组`, "gu");
const SITE = /(?:人民政府|政府)(?:门户|信息公开|信息)*网/gu;
const BODY_SITE = /(?<=[局委厅院处会])(?:门户|官方)*网/gu;
/** What a body makes rules for is its own work. */
const OWN_RULES = new RegExp(
  `(?:制定|制订|修订|完善|出台|健全)[^。《》]{0,10}《${NAME}(?=(?:机关)?${TOPIC})`,
  "gu",
);
const OFFICE =
  /(?:党政(?:综合)?办(?:公室)?|(?:政府)?信息公开\p{Script=Han}*|(?:综合)?办公[室厅])$/u;
/** A part of a body that answers for it: 某办公室`秘书处`. */
const SECTION =
  /(?:秘书|综合|宣传|法规|政策法规|法制|政务公开|信息公开|信息|行政|文秘|机要|督查|政务)(?:一|二)?[处科股组]$/u;
const OF_GOVERNMENT = /(?<=政府|管委会|管理委员会)办公[室厅]$/u;

/**
 * A body that the opening names as who acts, whom to ask or whose page it is, if the report's word
 * for itself fits it.
 */
export function hintedIssuer(text: string, opening: string, divisions: Divisions): string | null {
  const self = selfWord(text);
  const fits = (name: string) =>
    self === null || fitsSelf(name, self) || fitsSelf(name.replace(/办公[室厅]$/u, ""), self);
  const isFit = (name: string) => fits(name) && isPlaced(name, divisions);
  return firstName(ALONE, opening.slice(0, HEAD), (name) => fits(name) && isSomewhere(name)) ??
    firstName(ACTING, opening, isFit) ??
    firstName(CONTACT, opening, isFit, (words) => words.replace(OFFICE, "")) ??
    firstName(CONTACT, opening, isFit, (words) => words.replace(SECTION, "")) ??
    nameBefore(LEADING, opening, isFit) ??
    (self === null ? null : own(text, opening, isFit)) ??
    (/^[市州盟县区旗]$/.test(self ?? "") ? government(text, opening, isFit, divisions) : null) ??
    unplaced(self, opening, fits, divisions);
}

/**
 * A government by its site. A city of a county's level may name the city above it, so that a city
 * of a prefecture's level must speak of its counties.
 */
function government(
  text: string,
  opening: string,
  isFit: (name: string) => boolean,
  divisions: Divisions,
): string | null {
  const isOwn = (name: string) => isFit(name) && (isDivided(opening) || !isCity(name, divisions));
  const site = nameBefore(SITE, opening, isOwn);
  if (site !== null || !isDivided(opening)) return site;
  const city = onlyCity(text.slice(0, OPENING), divisions);
  return city !== null && isOwn(city) ? city : null;
}

/** A body by the pages that carry the report, the rules that it made, or its site. */
function own(text: string, opening: string, isFit: (name: string) => boolean): string | null {
  return firstName(SOURCE, opening, isFit) ?? firstName(OWN_RULES, text.slice(0, OPENING), isFit) ??
    nameBefore(BODY_SITE, opening, isFit);
}

/**
 * A body that acts, or carries the report, by a name without its place, which the opening has
 * elsewhere: 区商务局 in a report that names 甲市乙区.
 */
function unplaced(
  self: string | null,
  opening: string,
  fits: (name: string) => boolean,
  divisions: Divisions,
): string | null {
  const words = (self === null ? [ACTING] : [ACTING, SOURCE]).flatMap((pattern) =>
    Array.from(opening.matchAll(pattern), ([, name = ""]) => name)
  );
  const relative = words.find((name) =>
    name.length > 2 && relativeName(name) !== null &&
    (self === null ? OF_GOVERNMENT.test(name) : fits(name))
  );
  const name = relative === undefined ? null : wholeName(relative, opening, divisions);
  if (name === null || isDivided(opening) || !relative!.startsWith("市")) return name;
  return isCity(name, divisions) ? null : name;
}

/** Whether a name is that of a city of a prefecture's level, or of a body of it. */
function isCity(name: string, divisions: Divisions): boolean {
  const { division } = locate(name, "", divisions);
  return division?.level === "prefecture" && division.name.endsWith("市");
}
