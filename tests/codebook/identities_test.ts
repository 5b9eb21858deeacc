import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseIdentities, parseIndicators } from "@/codebook/mod.ts";

const ERAS = loadCodebook().eras;
const INDICATORS = parseIndicators(
  "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
    "a,,A,甲,,件,,narrative\nb,,B,乙,,件,,narrative\nr,,R,率,,%,,narrative\n",
  ERAS,
);
const read = (row: string) =>
  parseIdentities(
    `id,indicator,eras,relation,expression,applicants,tolerance,severity,source\n${row}\n`,
    INDICATORS,
    ERAS,
  );

Deno.test("parseIdentities() reads sums and rates", () => {
  assertEquals(read("r:rate,r,narrative,=,100 * a / b,total,0.5,warning,s")[0]?.expression, {
    kind: "rate",
    part: "a",
    whole: "b",
  });
  assertEquals(read("a:at_most,a,narrative,<=,b,each,0,error,s")[0], {
    id: "a:at_most",
    indicator: "a",
    eras: ["narrative"],
    relation: "<=",
    expression: {
      kind: "sum",
      terms: [{
        sign: 1,
        indicator: "b",
        applicant: "total",
        optional: false,
        operator: null,
      }],
    },
    applicants: "each",
    tolerance: 0,
    severity: "error",
    source: "s",
  });
});

Deno.test("parseIdentities() names line and fault of a row that cannot stand", () => {
  const faults: [string, string][] = [
    ["x,a,narrative,=,b,total,0,error,s", 'line 2: id "x" is not as "<indicator>:<check>"'],
    ["x:check,c,narrative,=,a,total,0,error,s", 'line 2: indicator "c" does not exist'],
    ["x:check,a,narrative,=,b + c,total,0,error,s", 'indicator "c" does not exist'],
    ["x:check,r,narrative,=,100 * a / c,total,0,error,s", 'indicator "c" does not exist'],
    ["x:check,a,narrative,==,b,total,0,error,s", 'relation "==" is unknown'],
    ["x:check,a,narrative,=,b +,total,0,error,s", "Cannot parse term"],
    ["x:check,a,narrative,=,b,total,0,fatal,s", 'severity "fatal" is unknown'],
    ["x:check,a,narrative,=,b,every,0,error,s", 'applicants "every" is unknown'],
    ["x:check,a,narrative,=,b,total,,error,s", 'tolerance "" is not a number'],
    ["x:check,a,narrative,=,b,total,-1,error,s", 'tolerance "-1" is not a number'],
    [
      "x:check,a,narrative,=,b,total,0,note,s\nx:check,a,narrative,=,b,total,0,note,s",
      'line 3: id "x:check" occurs twice',
    ],
  ];
  for (const [row, message] of faults) assertThrows(() => read(row), SyntaxError, message);
});
