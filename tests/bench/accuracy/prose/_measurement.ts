import type { IdentityText } from "../../../../bench/accuracy/prose/corpus.ts";
import type { ProseMeasurement } from "../../../../bench/accuracy/prose/measure.ts";
import { makeFigure } from "../../../support/makers.ts";
import { makeGold } from "../_rows.ts";

/** A department of a county, for 2016. */
export const IDENTITY: IdentityText = {
  issuer: "安宁县水务局",
  year: "2016",
  rank: "county",
  kind: "department",
  province: "山西",
  covers: "unclear",
  period_start: "",
  period_end: "",
};

/**
 * Two reports, the second of which states neither year nor level. Of four rows two are right, one
 * of them in a table; of two numbers of no indicator, one was taken for a figure.
 */
export function makeMeasurement(): ProseMeasurement {
  const unstated = { ...IDENTITY, year: "", rank: "", kind: "" };
  const none = makeGold({ code: "none", value: 9, quote: "增加9件" });
  const wrong = makeFigure({ code: "disclosure.total", value: 9, scope: "departments" });
  const table = makeFigure({ code: "fees.total", value: 4, where: "table" });
  return {
    score: {
      rows: [
        { gold: makeGold(), verdict: "right", ledger: "absent" },
        {
          gold: makeGold({ code: "complaints.total", value: 0 }),
          verdict: "silent",
          ledger: "absent",
        },
        {
          gold: makeGold({ report: "city", code: "disclosure.total", value: 7 }),
          verdict: "signalled",
          ledger: "proposed",
        },
        {
          gold: makeGold({ code: "fees.total", value: 4, where: "table" }),
          verdict: "right",
          ledger: "absent",
        },
      ],
      others: [{ gold: none, taken: [wrong] }, { gold: none, taken: [] }],
      figures: [
        { report: "town-2016", figure: makeFigure({ value: 38 }), isRight: true },
        { report: "town-2016", figure: table, isRight: true },
        { report: "city", figure: wrong, isRight: false },
      ],
    },
    identities: new Map([["town-2016", IDENTITY], ["city", unstated]]),
    fields: [
      { field: "issuer", verdict: "right" },
      { field: "issuer", verdict: "wrong" },
      { field: "issuer", verdict: "invented" },
      { field: "year", verdict: "missing" },
      { field: "covers", verdict: "open" },
    ],
    goldSha256: "ef56",
    identitySha256: "0789",
  };
}
