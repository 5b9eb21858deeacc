/** How many places a text takes: Chinese characters two, as terminals draw them. */
export function places(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/**
 * East Asian wide and full-width characters (Unicode standard annex 11), as far as reports use
 * them.
 */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
