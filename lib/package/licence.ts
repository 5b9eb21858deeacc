import type { Description } from "./description.ts";

const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries({
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/legalcode",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/legalcode",
  "CC-BY-NC-4.0": "https://creativecommons.org/licenses/by-nc/4.0/legalcode",
  "CC-BY-NC-SA-4.0": "https://creativecommons.org/licenses/by-nc-sa/4.0/legalcode",
  "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
  "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
  "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
}));

/** `LICENSE-DATA`: what the authors allow, and what is not theirs to allow. */
export function licenceText({ settings, hasTexts }: Description): string {
  const { licence, contact } = settings;
  const ask = contact === undefined ? "" : ` Ask: ${contact}.`;
  const own = licence === undefined
    ? [
      `No licence has been stated for these data: nothing is granted.${ask}`,
      `这些数据未注明许可：未授予任何权利。`,
    ]
    : [
      `The data (data/, dictionary.csv, values.csv, codings/, charts/) are licensed: ${licence}`,
      `数据许可：${licence}`,
      ...[KNOWN.get(licence) ?? []].flat(),
    ];
  return [
    ...own,
    "",
    hasTexts
      ? "The texts in project/reports/ and quotations are of the bodies that published them; the licence above is not about them."
      : "Quotations from reports (columns quote, context, text and others) are of the bodies that published them; the licence above is not about them.",
    "报告原文及引文属于发布机关，不在上述许可之内。",
    "",
    "Tables in codebook/ and notebooks that come with Gongkai are under its MIT licence.",
    "codebook/ 中的表及公开自带的笔记本适用其 MIT 许可。",
    "",
  ].join("\n");
}
