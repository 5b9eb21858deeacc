/**
 * Whether a token is a term: it holds a Chinese character or two letters. Marks, figures, spaces
 * and single Latin letters are not terms.
 */
export function isTerm(token: string): boolean {
  return TERM.test(token);
}

/** Signs of repetition and of zero are not words by themselves. */
const TERM = /(?![々〇])\p{Script=Han}|\p{L}{2}/u;
