/**
 * Whether most characters, read as GB18030, are among the 3,755 common ones of GB 2312. Nearly any
 * bytes are valid GB18030. These characters make 97 % and more of a Chinese report, two thirds of a
 * traditional one, a quarter at most of Big5 read as GB18030, next to nothing of Latin-1.
 */
export function isMostlyCommon(bytes: Uint8Array): boolean {
  let [common, others] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x80) continue;
    const trail = bytes[++index] ?? 0;
    const isFourBytes = trail >= 0x30 && trail <= 0x39;
    if (isFourBytes) index += 2;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common++;
    else if (lead < 0xa1 || lead > 0xa9 || trail < 0xa1) others++;
  }
  return common > others;
}
