const decoder = new TextDecoder("gbk");
let codes: ReadonlyMap<string, readonly number[]> | undefined;

/** Encodes text in GBK, which the platform only decodes. Throws for a character that GBK has not. */
export function toGbk(text: string): Uint8Array<ArrayBuffer> {
  codes ??= codesOfGbk();
  return Uint8Array.from([...text].flatMap((character) => {
    if (character < "\x80") return character.charCodeAt(0);
    const code = codes!.get(character);
    if (code === undefined) throw new RangeError(`Cannot encode "${character}": GBK has it not`);
    return code;
  }));
}

function codesOfGbk(): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) codes.set(character, [lead, trail]);
    }
  }
  return codes;
}
