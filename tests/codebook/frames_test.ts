import { assertEquals, assertThrows } from "@std/assert";
import { parseExamples, parseFrames } from "@/codebook/mod.ts";
import type { Indicator, MeasureWord } from "@/model/mod.ts";

const indicators = new Map(
  ["requests.received", "requests.answered"].map((id): [string, Indicator] => [
    id,
    {
      id,
      parent: null,
      labelEn: id,
      labelZh: id,
      aliasesZh: [],
      unit: "件",
      eras: ["narrative"],
      definitionEn: "",
    },
  ]),
);
const measureWords = new Map(
  ["件", "起", "条"].map((word): [string, MeasureWord] => [
    word,
    { word, unit: "件", kind: "count", factor: 1, groups: word === "条" ? ["items"] : ["cases"] },
  ]),
);
const features = new Set([
  "act.receive",
  "act.answer",
  "object.request",
  "label.requests.received",
]);

const read = (rows: string) => () =>
  parseFrames(
    `indicator,own,context,allows,refuses,units,applicant,denied,note_en\n${rows}\n`,
    indicators,
    features,
    measureWords,
  );

Deno.test("parseFrames() reads needs with alternatives, groups of units, and where a row is", () => {
  const [frame] = read(
    "requests.received,act.receive|act.answer object.request,,act.several gap.lead,before.act,cases|none,,yes,",
  )();
  assertEquals(frame!.own, [["act.receive", "act.answer"], ["object.request"]]);
  assertEquals(frame!.allows, new Set(["act.several", "gap.lead"]));
  assertEquals(frame!.refuses, new Set(["before.act"]));
  assertEquals(frame!.units, new Set(["件", "起", ""]));
  assertEquals([frame!.isDenied, frame!.file, frame!.line], [true, "frames.csv", 2]);
});

Deno.test("parseFrames() takes a row of nothing but an indicator, and needs of labels", () => {
  const [silent, labelled] = read(
    "requests.answered,,,,,,,,\nrequests.received,label.requests.received,,,,件,,,",
  )();
  assertEquals([silent!.own, silent!.context, silent!.units.size], [[], [], 0]);
  assertEquals(labelled!.own, [["label.requests.received"]]);
});

Deno.test("parseFrames() names the line of a row that breaks a rule, and what to do", () => {
  for (
    const [row, state] of [
      ["requests.recieved,act.receive,,,,件,,,", "the nearest are requests.received"],
      ["requests.received,act.recieve,,,,件,,,", "the nearest are act.receive"],
      ["requests.received,act.receive,object,,,件,,,", null],
      ["requests.received,act.receive,,ways,,件,,,", '"ways" is neither a feature nor a slot'],
      [
        "requests.received,act.receive,,,,册,,,",
        "the groups are cases, items, and none is a bare number",
      ],
      ["requests.received,act.receive,,,,,,,", "it has no units: write measure words, groups"],
      ["requests.received,,,act,,件,,,", "it needs nothing: own or context says"],
      ["requests.received,act.receive,,,,件,child,,", 'applicant "child" is unknown'],
      ["requests.received,act.receive,,,,件,,no,", 'denied "no" is unknown: it is yes'],
    ] as const
  ) {
    if (state === null) read(row)();
    else assertThrows(read(row), SyntaxError, state);
    if (state !== null) assertThrows(read(row), SyntaxError, 'Cannot read "frames.csv", line 2: ');
  }
});

Deno.test("parseFrames() names both rows where two say the same, or mean it for two indicators", () => {
  const first = "requests.received,act.receive object.request,,,,cases,,,";
  assertThrows(
    read(`${first}\nrequests.answered,object.request,act.receive,,,起,,,`),
    SyntaxError,
    "line 3: its meaning is that of line 2 (requests.received): one of them needs more",
  );
  assertThrows(
    read(`${first}\nrequests.received,act.receive object.request,,,,cases,,,again`),
    SyntaxError,
    "line 3: it says what line 2 says: keep one",
  );
  assertEquals(
    read(`${first}\nrequests.answered,object.request,act.receive,,,items,,,`)().length,
    2,
  );
  assertEquals(
    read(`${first}\nrequests.received,object.request,act.receive,,,cases,,,`)().length,
    2,
  );
});

Deno.test("parseExamples() names the line of a row that breaks a rule", () => {
  const examples = (rows: string) => () =>
    parseExamples(`indicator,applicant,sentence,value\n${rows}\n`, indicators);
  assertEquals(
    examples("requests.received,,收到申请38件,38\nrequests.received,,收到来信9件,")().map((
      { value },
    ) => value),
    [38, null],
  );
  for (
    const [rows, state] of [
      ["requests.recieved,,收到申请38件,38", "the nearest are requests.received"],
      ["requests.received,child,收到申请38件,38", 'applicant "child" is unknown'],
      ["requests.received,,,38", "the sentence is empty: write one, or delete the row"],
      ["requests.received,,收到申请38件,many", 'value "many" is not a number'],
      [
        "requests.received,,收到申请38件,38\nrequests.received,,收到申请38件,",
        "line 3: its sentence is on line 2",
      ],
    ] as const
  ) assertThrows(examples(rows), SyntaxError, state);
});
