/** A font that is not embedded, and what is written in it. */
export interface Written {
  readonly font?: string;
  /** The character map that it names. */
  readonly map: string;
  /** The collection of characters that the map leads to. */
  readonly ordering: string;
  /** In hexadecimal. */
  readonly codes: string;
}

/** A PDF of one line in a font that is not embedded and names a character map. */
export function mappedPdf(
  { font = "STSong-Light", map, ordering, codes }: Written,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
  /Resources <</Font <</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${40 + codes.length}>> stream
BT /F1 12 Tf 100 700 Td <${codes}> Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /${map}
  /DescendantFonts [6 0 R]>> endobj
6 0 obj <</Type /Font /Subtype /CIDFontType0 /BaseFont /${font}
  /CIDSystemInfo <</Registry (Adobe) /Ordering (${ordering}) /Supplement 2>> /FontDescriptor 7 0 R>> endobj
7 0 obj <</Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -200 1000 900]
  /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80>> endobj
trailer <</Root 1 0 R /Size 8>>
%%EOF
`);
}

/** A PDF whose font names a map of Japanese, which is not at hand: 0x4E00 is 一. */
export const UNMAPPED_PDF: Uint8Array<ArrayBuffer> = mappedPdf({
  map: "UniJIS-UCS2-H",
  ordering: "Japan1",
  codes: "4E004E8C00310032",
});

/** A PDF in a simple font that is not embedded: each byte is a sign of Latin. */
export function simplePdf(font: string, codes: string): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(mappedPdf({ font, map: "x", ordering: "GB1", codes }));
  return new TextEncoder().encode(
    text.replace("/Subtype /Type0", "/Subtype /TrueType").replace(
      /\/Encoding \/x\s+\/DescendantFonts \[6 0 R\]/,
      "/Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /FontDescriptor 7 0 R " +
        `/Widths [${"500 ".repeat(256)}]`,
    ),
  );
}
