/** Fewer issuers than this have no median, mean or pooled rate: it would be that issuer's. */
export const SMALL_ISSUERS = 2;
