import {
  type Correspondence,
  loadCodebook,
  parseBreaks,
  parseConcordance,
  parseIndicators,
} from "@/codebook/mod.ts";

const ERAS = loadCodebook().eras;
const INDICATORS = parseIndicators(
  "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
    ["a", "b", "b.one", "b.two", "c"].map((id) => `${id},,L,签,,件,,narrative\n`).join(""),
  ERAS,
);
const BREAKS = parseBreaks(
  "id,date,kind,what_en,what_zh,touches,issuers,source\nform,2019-01-01,form,W,何,a|b|b.*,,s\n",
  INDICATORS,
);
/** The rows of a concordance over a break `form` of 2019 and the indicators a, b, b.one, b.two and c. */
export const concordanceOf = (...rows: readonly string[]): readonly Correspondence[] =>
  parseConcordance(
    `break,before,after,grade,note_en,note_zh,source\n${
      rows.map((row) => `${row},n,注,s\n`).join("")
    }`,
    BREAKS,
    INDICATORS,
  );
