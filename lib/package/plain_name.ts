import { createHash } from "node:crypto";

/** The longest name that Stata takes. */
const LONGEST = 32;
const PLAIN = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Words that are no names in Stata. */
const RESERVED = /^(?:byte|double|float|if|in|int|long|using|with|str\d+|strL)$/;

/**
 * A name that Stata, R, SQL and an archive take: the name itself where they do, else what is left of
 * it with six characters of its hash, so that it depends on the name alone.
 *
 * @example
 * ```ts
 * import { plainName } from "@/package/plain_name.ts";
 * import { assertEquals, assertMatch } from "@std/assert";
 *
 * assertEquals(plainName("applications_received"), "applications_received");
 * assertMatch(plainName("户籍 人口"), /^v_[0-9a-f]{6}$/);
 * ```
 */
export function plainName(name: string): string {
  if (PLAIN.test(name) && name.length <= LONGEST && !RESERVED.test(name)) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 6);
  const rest = name.replace(/[^A-Za-z0-9_]+/g, "_").replace(/^[\d_]+|_+$/g, "");
  return `${rest.slice(0, LONGEST - 7) || "v"}_${hash}`;
}
