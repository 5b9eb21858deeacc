import type { Author } from "@/project/mod.ts";
import { type Description, titleOf } from "./description.ts";

/**
 * `CITATION.cff` of the data; the software that made it is a reference. The schema demands an author: where
 * none is stated it is "Authors not stated".
 */
export function citation(description: Description): string {
  const { settings: { authors = [], licence }, version, data } = description;
  const named = authors.length > 0 ? authors : [{ name: "Authors not stated" }];
  return [
    `cff-version: 1.2.0`,
    `message: If you use these data, please cite them as below.`,
    `type: dataset`,
    `title: ${scalar(titleOf(description).en)}`,
    `authors:`,
    ...named.flatMap(authorLines),
    // The schema takes identifiers of SPDX only; LICENSE-DATA has other words.
    ...(licence !== undefined && isIdentifier(licence) ? [`license: ${licence}`] : []),
    `identifiers:`,
    `  - type: other`,
    `    value: ${scalar(`sha256:${data.sha256}`)}`,
    `    description: What was read`,
    `references:`,
    `  - type: software`,
    `    title: Gongkai`,
    `    version: ${scalar(version)}`,
    `    authors:`,
    `      - name: Gongkai contributors`,
    "",
  ].join("\n");
}

function authorLines({ family, given, name, affiliation, orcid }: Author): string[] {
  const cells = name === undefined
    ? { "family-names": family, "given-names": given, affiliation, orcid }
    : { name, orcid };
  const lines = Object.entries(cells).flatMap(([key, text]) =>
    text === undefined ? [] : [`    ${key}: ${scalar(text)}`]
  );
  return lines.map((line, index) => index === 0 ? line.replace("    ", "  - ") : line);
}

/** A text as YAML takes it whatever it holds: JSON is YAML. */
function scalar(text: string): string {
  return JSON.stringify(text);
}

/** As the SPDX identifiers of licences for data look. */
function isIdentifier(licence: string): boolean {
  return /^(?:CC|ODbL|ODC|PDDL|MIT|Apache|GPL|LGPL|BSD)[-\w.+]*\d[\w.]*$|^MIT$/.test(licence);
}
