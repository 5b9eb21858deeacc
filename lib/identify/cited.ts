/** Documents that a report cites, and short forms that it introduces: neither names its issuer. */
export const CITED =
  /《[^《》]{0,90}(?:条例|规定|办法|通知|意见|格式|要点|制度|方案|细则|指南|目录|公报|简报)[^《》]{0,8}》|\((?:以下|下称|简称)[^()]{0,30}\)/gu;
