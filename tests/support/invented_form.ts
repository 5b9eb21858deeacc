import { adding, addingEra, type Edit } from "./codebook_copy.ts";

const REASON = "outcomes.refused.data_security";

/**
 * A format of 2026 that no line of code knows, as rows of CSV alone: other columns of table 2, labels
 * and a reason of refusal of its own in table 3, and no headings of articles.
 */
export const INVENTED_FORM: Readonly<Record<string, Edit>> = {
  "codebook/eras.csv": addingEra(
    "tables_invented,Format of 2026,2026年格式,tables,tables_invented,2026,,本年上架条数|本年下架条数|年末在架条数,invented",
  ),
  "codebook/templates/tables_invented.csv": adding(
    "table,kind,group,label,aliases,key,unit",
    "2.1,title,,主动公开政府信息情况,,,",
    "2.1,heading,,公开目录,,,",
    "2.1,note,公开目录,项目,,,",
    "2.1,column,公开目录,本年上架条数,,issued,条",
    "2.1,column,公开目录,本年下架条数,,repealed,条",
    "2.1,column,公开目录,年末在架条数,,in_force,条",
    "2.1,row,公开目录,规章,,documents.rules,",
    "2.1,row,公开目录,行政规范性文件,,documents.normative,",
    "3,title,,收到和处理政府信息公开申请情况,,,",
    "3,note,,办理情况,,,",
    "3,heading,,申请主体为组织,,,",
    "3,column,,公民,,natural_person,件",
    "3,column,申请主体为组织,企业,,organization.business,件",
    "3,column,申请主体为组织,高校院所,,organization.research,件",
    "3,column,申请主体为组织,社会组织,,organization.social_welfare,件",
    "3,column,申请主体为组织,律师事务所,,organization.legal_services,件",
    "3,column,申请主体为组织,其他组织,,organization.other,件",
    "3,column,,合计,总计,total,件",
    "3,row,,本年收到申请,,applications.received,件",
    "3,row,,上年转入申请,,applications.carried_in,件",
    "3,heading,,本年办结情况,,,",
    "3,row,本年办结情况,全部公开,,outcomes.granted,件",
    "3,row,本年办结情况,部分公开,,outcomes.partial,件",
    "3,heading,本年办结情况,不予公开,,outcomes.refused,件",
    "3,row,不予公开,国家秘密,,outcomes.refused.state_secret,件",
    `3,row,不予公开,涉及数据安全,,${REASON},件`,
    "3,row,不予公开,第三方权益,,outcomes.refused.third_party,件",
    "3,row,本年办结情况,办结合计,,outcomes.total,件",
    "3,row,,转入下年办理,,applications.carried_out,件",
  ),
  "codebook/indicators.csv": adding(
    `${REASON},outcomes.refused,Refused: Data security,涉及数据安全,,件,,tables_invented`,
  ),
  "codebook/identities.csv": adding(
    `outcomes.refused:sum:invented,outcomes.refused,tables_invented,=,outcomes.refused.state_secret + ${REASON} + outcomes.refused.third_party,each,0,error,invented`,
    "outcomes.total:sum:invented,outcomes.total,tables_invented,=,outcomes.granted + outcomes.partial + outcomes.refused,each,0,error,invented",
  ),
};
