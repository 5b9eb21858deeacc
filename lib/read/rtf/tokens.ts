/** A piece of an RTF file. */
export type Token =
  | { readonly kind: "open" | "close" }
  /** A control word with its number, or a control symbol. */
  | { readonly kind: "word"; readonly word: string; readonly number: number | undefined }
  /** Characters as bytes; `escaped` ones are written in hexadecimal. */
  | { readonly kind: "bytes"; readonly bytes: string };

const TOKEN =
  /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gi;

/** The pieces of an RTF file, of which every character is a byte. */
export function* tokensOf(source: string): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const [, word, digits, code, symbol, brace, bytes] = match;
    const number = digits === undefined ? undefined : Number(digits);
    // What follows is no text: so many bytes of a picture.
    if (word === "bin") pattern.lastIndex += Math.max(0, number ?? 0);
    else if (word !== undefined) yield { kind: "word", word, number };
    else if (code !== undefined) {
      yield { kind: "bytes", bytes: String.fromCharCode(parseInt(code, 16)) };
    } else if (symbol !== undefined) yield { kind: "word", word: symbol, number: undefined };
    else if (brace !== undefined) yield { kind: brace === "{" ? "open" : "close" };
    else if (bytes !== undefined) yield { kind: "bytes", bytes };
  }
}
