import type { Identity, Rank, Scope } from "@/model/mod.ts";
import { namesIssuer } from "./names_issuer.ts";
import { ENDING, GOVERNMENT_ITSELF, NAMED_PART } from "./names_of_bodies.ts";

/** Names of a government with the departments under it, and of its own level: 省政府及省直单位, 市本级. */
const GOVERNMENT = "(?:人民)?(?:政府|管委会)(?:办公[室厅])?(?:本级)?";
const OWN_LEVEL =
  `(?<own>[省市州盟县区旗])(?:本级(?!各?(?:部门|单位))|级行政机关|级机关(?!事务)|(?:人民)?政府本机关|${GOVERNMENT}(?:及|和|与|、)其?办公[室厅](?!其)|(?<bodies>${GOVERNMENT}(?:及|和|与|、)(?:其)?[省市州盟县区旗]?(?:直|属|级)?(?:各)?(?:部门|单位|机关)))`;
const PREFECTURES =
  "(?<prefecture>各(?:盟市|地州市|市\\(地\\)|州\\(市\\)|市\\(州\\)|市地州?|地市|设区市|州市|市州|市)(?:政府)?(?:(?:及|和|、)市[直属级](?:各)?(?:单位|部门))?)";
const COUNTIES =
  "(?<county>县\\((?:市|区|市、区|区、市)\\)(?:人民)?政府(?:及其?(?:工作)?部门)?|各(?:县级|县\\([^)]{1,8}\\)区?|旗县市?区|区市县|旗县|旗区|县市(?!级|直)|旗县区|区县市?|县市区|县区|县、?市、?区|区\\([^)]{1,8}\\)|县|区|旗)(?:人民)?(?:政府)?(?:(?:及|和|、)[县区旗][直属级](?:各)?(?:单位|部门))?)";
const LOCALITIES =
  "(?<localities>各地(?!各)|各乡镇?街?道?|各镇街?|各街镇|各街道|各(?:镇|乡)\\(街道?\\))";
const DEPARTMENTS =
  "(?<departments>(?:[省市州盟县区旗](?!政府机关)(?:政府)?各?(?:直|属|级|直属|本级)?各?|各)(?:职能|工作|政府|直属|相关|其他|其它|其余)?(?:部门|单位|机关(?!事务)|委办局|委、办、局)|[省市州盟县区旗]直(?:、[县区]直)?各?(?:单位|部门))";
const ALL =
  "(?<all>全(?:[省市州盟县区旗镇乡局系师厅委院校办]|街道)|师市|我(?:[省市州盟县区旗镇乡局委厅办院]|街道)|本(?:[省市州盟县区旗镇乡局委厅机行单]|街道)|各级(?:各|行政)?(?:部门|机关|政府)?|各地(?:区)?(?:、|和)?各(?:部门|单位)|[省市州]、?[市州县区](?:、?(?:[县区](?:、?[乡镇])?|[乡镇]))?[两二三四]级)";
/** What a body is counted with: 市本级`(含市直各部门)`. */
const WITH = /\((?:不?含|包括)[^()]*\)/;
const WHOLE = /全[省市州盟县区旗]/;
/** 各级各部门 and 各地各部门 mean everybody, so they are looked for before 各部门. */
const SCOPE = new RegExp(
  [ALL, OWN_LEVEL, PREFECTURES, COUNTIES, LOCALITIES, DEPARTMENTS].join("|"),
  "g",
);

/** What a body has others do is of its own work: `指导各单位`发布. */
const GUIDED = new RegExp(
  `(?:指导|督促|督导|引导|推动|帮助|协助|敦促)(?:和|并|、)?(?:指导|督促|督导|推动)?了?(?:${SCOPE.source})`,
);

/** What belongs to a body, where that is not named with it: 局属单位, 下属学校. */
const BELOW =
  /(?<![及和与、])(?:[局厅委院校]属|下属|所属|直属)(?:各)?(?:事业)?(?:单位|部门|机构|学校|医院|分局|院校)(?:共|累计|新|依法|全年|已)*$/;

/** The bodies of one field, wherever they are: 国土部门, 公安机关. */
const NAMED_FIELD =
  /(?:公安|国土(?:资源)?|自然资源|规划|住建|城建|建设|房管|环保|生态环境|教育|卫生|卫健|民政|税务|工商|质监|市场监管|交通(?:运输)?|人社|财政|农业(?:农村)?|林业|水利|水务|城管|司法(?:行政)?|审计|物价|文化|旅游|气象|海关)(?:部门|机关|系统)(?:共|累计|新|依法|全年|已)*$/;

/** An office inside a body, whose counts are those of the body: 党政办, 局办公室. */
const OWN_OFFICE =
  /(?:党政(?:综合)?办(?:公室)?|[省市州盟县区旗镇乡]?(?:政务|政府信息|信息)公开(?:工作)?(?:领导小组)?办(?:公室)?|[、和及与](?:[省市州盟县区旗])?政府办(?:公[室厅])?|(?<!\p{Script=Han})由?[我本]?[局委厅院]?办公室)(?:共|累计|新|依法|全年|已)*$/u;

const RANK_SCOPES: Readonly<Partial<Record<Rank, Scope>>> = {
  province: "province_level",
  prefecture: "prefecture_level",
  county: "county_level",
};

/** Characters of which the name of each body, part and place has one. */
const NAMING = /[省市州盟县区旗镇乡街局系师厅委院校办地部单机属司级我本]/;

/**
 * Whose count a number is, by the words of its clause before those of its label. A clause that names
 * nobody keeps the scope of the number before it (各地举办培训班17次、培训1857人次); one that names several
 * parts (各部门、各乡镇) means all.
 *
 * @param clause From the last comma or semicolon to the words that say what is counted.
 * @param previous Scope of the number before it in the same statement.
 * @param statement The clause with those before it, back to a semicolon.
 * @returns The scope, or `undefined` where it names a part that has no scope.
 */
export function scopeOf(
  clause: string,
  identity: Identity,
  previous: Scope | undefined,
  statement = clause,
): Scope | undefined {
  if (!NAMING.test(clause)) return previous;
  // 全省收到100件,`省政府办公厅`收到4件: where the whole is named, the government itself is a part.
  const isWithin = WHOLE.test(statement) && identity.covers !== "body";
  const named = clause.replace(WITH, "").replace(GUIDED, "");
  const mentions = Array.from(named.matchAll(SCOPE));
  const last = mentions.at(-1);
  const rest = named.slice(last === undefined ? 0 : last.index + last[0].length);
  const subject = rest.slice(Math.max(rest.lastIndexOf(":"), rest.lastIndexOf("(")) + 1)
    .replace(YEAR, "");
  const part = BARE_PART.exec(subject)?.groups;
  if (part !== undefined && hasParts(identity) && !namesIssuer(subject, identity)) {
    return scopeOfMatch(part, identity);
  }
  const itself = GOVERNMENT_ITSELF.exec(subject)?.[1];
  if (itself !== undefined && isWithin) return ownLevel(itself, identity);
  if (itself !== undefined && !namesIssuer(subject, identity)) {
    return isCountyItself(subject, clause, identity) ? "all" : ownLevel(itself, identity);
  }
  if (BELOW.test(subject)) return undefined;
  const isPart = NAMED_PART.test(subject) && !OWN_OFFICE.test(subject);
  if (isPart && !namesIssuer(subject, identity)) return undefined;
  if (isOtherField(subject, identity)) return undefined;
  const scopes = new Set(mentions.map(({ groups = {} }) => scopeOfMatch(groups, identity)));
  if (scopes.size > 1) return isRest(scopes, statement) ? "departments" : "all";
  return scopes.size === 0 ? previous : [...scopes][0];
}

/** Behind the government's own part, several others are the rest: 其中区政府42条,`各街镇、区直部门`349条. */
function isRest(scopes: ReadonlySet<Scope | undefined>, statement: string): boolean {
  return scopes.has("departments") && !scopes.has("all") && OWN_BEFORE.test(statement);
}

const OWN_BEFORE =
  /其中[省市州盟县区旗](?:(?:人民)?政府(?!各|及|和|与|其他|部门|门户|官方|信息|政务|新闻|公报|网)|本?级)[^;]*\d[^;]*,/;

/** Whether a subject is the bodies of a field in the report of a place: a bureau's own field is itself. */
function isOtherField(subject: string, { issuer, kind }: Identity): boolean {
  const field = NAMED_FIELD.exec(subject)?.[0].slice(0, 2);
  return field !== undefined && kind !== "department" && !(issuer?.includes(field) ?? false);
}

/** A county's government counts for the county, but where it is a part: `其中`县政府18件, 县政府`机关`18件. */
function isCountyItself(subject: string, clause: string, { rank }: Identity): boolean {
  return rank === "county" && !/办|机关/.test(subject) && !/其中|各/.test(clause);
}

/** A year is no part of a name: 2019年度`街道`发生. */
const YEAR = /^.*\d年[度内底末]?/;

/** Names that mean a level only where they are alone or a part of a whole: 县区23.6万条. */
const BARE_LEVEL = [
  "(?<prefecture>市州|州市|地市|设区市|市地|盟市|地州市)(?:级|政府)?",
  "(?<county>县区|区县|县市区|市县区|区市县|旗县区|县\\(市\\)区?|县\\(市、区\\)|县\\(区\\))(?:级|政府)?",
  "(?<localities>市县|乡镇|镇街|街镇|镇办|街乡|乡镇街道?|(?:乡镇|镇|乡)\\((?:街道|街|办事处)\\)|[市州县区]+及以下)",
].join("|");

/** Whether what reports has parts that are levels. */
function hasParts({ rank }: Identity): boolean {
  return rank !== null && RANK_SCOPES[rank] !== undefined;
}

/** A level that a clause names without 各: `县区`收到24件, `街道`收到3件. */
const BARE_PART = new RegExp(
  `^(?:其中)?(?:${BARE_LEVEL}|(?<localities>街道)|(?<departments>部门))共?$`,
);

/** The issuer's own level where it is a part of a whole: 其中市级5.1万条, 市政府12件. */
const OWN_PART = "(?<own>[省市州盟县区旗])(?:(?:(?:人民)?政府)?本?级|(?:人民)?政府)";

const PART_ONLY = new RegExp(
  `^[,、(]?(?:其中)?[,:]?(?:${SCOPE.source}|${BARE_LEVEL}|${OWN_PART})(?:共|主动|公开|发布|受理|收到|接到|办理|发生|政府信息|信息|有|为)*$`,
);

/** The scope of words that name nothing but a part of the whole: 其中各部门发布. */
export function partScopeOf(lead: string, identity: Identity): Scope | undefined {
  const groups = PART_ONLY.exec(lead)?.groups;
  const scope = groups && scopeOfMatch(groups, identity);
  return scope === "all" ? undefined : scope;
}

function scopeOfMatch(
  groups: Readonly<Record<string, string | undefined>>,
  identity: Identity,
): Scope | undefined {
  const { rank, covers } = identity;
  const { own, bodies, prefecture, county, localities, departments } = groups;
  // A county and its departments are all that its report counts, as is the body that one is of.
  if (own !== undefined && (covers === "body" || (rank === "county" && bodies !== undefined))) {
    return "all";
  }
  if (own !== undefined) return ownLevel(own, identity);
  if (prefecture !== undefined) return "prefecture_level";
  if (county !== undefined) return "county_level";
  if (localities !== undefined) return "localities";
  return departments === undefined ? "all" : "departments";
}

/** The level of a government by its last character; that of the issuer's own name is the issuer's. */
function ownLevel(character: string, { rank, issuer }: Identity): Scope | undefined {
  if (character === "省") return "province_level";
  if (character === "县" || character === "旗") return "county_level";
  const own = issuer?.replace(ENDING, "").at(-1);
  if (rank !== null && character === own) return RANK_SCOPES[rank];
  if (rank === "province") return character === "区" ? "county_level" : "prefecture_level";
  if (rank === "prefecture" && character === "区" && own === "市") return "county_level";
  return rank === null ? undefined : RANK_SCOPES[rank];
}
