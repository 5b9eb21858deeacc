/** A PDF of one line in a font of drawings, whose signs are as wide as the font is high. */
export function drawnFontPdf(
  /** For each code from 1 the character that the font maps it to. */
  characters: string,
): Uint8Array<ArrayBuffer> {
  const hex = (number: number, digits: number) => number.toString(16).padStart(digits, "0");
  const codes = Array.from(characters, (_, index) => hex(index + 1, 2));
  const maps = codes.map((code, index) => `<${code}> <${hex(characters.charCodeAt(index), 4)}>`);
  const names = codes.map((code) => `/a${code}`);
  const map = `begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n` +
    `${codes.length} beginbfchar\n${maps.join("\n")}\nendbfchar endcmap`;
  const text = `BT /F1 12 Tf 100 700 Td <${codes.join("")}> Tj ET`;
  return new TextEncoder().encode(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
  /Resources <</Font <</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${text.length}>> stream
${text}
endstream endobj
5 0 obj <</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]
  /CharProcs <<${names.map((name) => `${name} 7 0 R`).join(" ")}>>
  /Encoding <</Type /Encoding /Differences [1 ${names.join(" ")}]>> /Resources <<>>
  /FirstChar 1 /LastChar ${codes.length} /Widths [${
    "1000 ".repeat(codes.length)
  }] /ToUnicode 6 0 R>> endobj
6 0 obj <</Length ${map.length}>> stream
${map}
endstream endobj
7 0 obj <</Length 31>> stream
1000 0 0 0 800 800 d1 0 0 9 9 re f
endstream endobj
trailer <</Root 1 0 R /Size 8>>
%%EOF
`);
}
