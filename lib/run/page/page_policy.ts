/**
 * Lets the page show its own style and embedded pictures, and nothing else: no script, no request.
 */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
