/** What a report is about, as its title and its sentences say it; 人民政府 belongs to the name before. */
export const TOPIC = "(?:(?:(?<!人民)政府|政务)?信息公开|政务公开)";
