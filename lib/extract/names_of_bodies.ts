/** A body or place that is named as a part: its count is not the report's. */
export const NAMED_PART: RegExp =
  /(?:(?!年)\p{Script=Han}){1,10}(?:局|委|厅|办公室|[政府开]办|县|(?<!社|园|片|辖|库|景|灾|专)区|(?<!城|超)市|(?<!村|城|集)镇|(?<!城)乡|街道|法院|公司)(?:共|累计|新|依法|全年|已)*$/u;

/** A government itself, or its office: 市政府, 代表区政府. */
export const GOVERNMENT_ITSELF: RegExp =
  /([省市州盟县区旗])(?:人民)?政府(?:办公?[室厅]?|机关)?(?:本级)?(?:共|累计|新|依法|全年|已|主动)*$/;

/** Endings that the name of an issuer has in its title, but not where the text mentions it. */
export const ENDING: RegExp = /(?:人民政府|管理委员会|管委会|办公室|办公厅|办事处)+$/;
