const ENCODED = /^content-transfer-encoding:\s*base64\b/im;
const FOREIGN = /[^A-Za-z0-9+/=]/g;
/** Lines of Base64 hold whole groups of four signs. */
const GROUP = 4;

/** A part of a mail with its own header, each byte a character. */
export interface Mended {
  readonly raw: string;
  /** How many lines were damaged. */
  readonly damaged: number;
}

/**
 * Keeps damage to a line of Base64 within the line: a sign that is none, or one that is missing, would
 * shift all that follows. What stands in its place spoils the characters there.
 */
export function mendedBase64(raw: string, head: string): Mended {
  if (!ENCODED.test(head)) return { raw, damaged: 0 };
  let damaged = 0;
  const lines = raw.slice(head.length).split("\n").map((line) => {
    const written = line.trimEnd();
    const signs = written.replace(FOREIGN, "A").replace(/=(?=[^=])/g, "A");
    const whole = signs.padEnd(Math.ceil(signs.length / GROUP) * GROUP, "A");
    if (whole !== written) damaged++;
    return whole;
  });
  return { raw: `${head}${lines.join("\r\n")}`, damaged };
}
