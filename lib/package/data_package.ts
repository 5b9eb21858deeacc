import type { WrittenFile } from "@/write/mod.ts";
import { type Description, titleOf } from "./description.ts";
import type { DataTable, Variable, VariableType } from "./variable.ts";

/**
 * `datapackage.json`: the CSVs with the types, labels and codes of their columns, in the terms of
 * Frictionless Data, so that programs read them without guessing.
 *
 * @param hashes Those of the CSVs, by path.
 */
export function dataPackage(
  description: Description,
  hashes: Readonly<Record<string, WrittenFile>>,
): string {
  const { settings, version, tables, data } = description;
  const { licence, authors = [] } = settings;
  const { zh, en } = titleOf(description);
  const content = {
    profile: "tabular-data-package",
    name: "gongkai-data",
    title: en,
    description: `${zh}. Made by Gongkai ${version}; run ${data.sha256}.`,
    ...(licence === undefined ? {} : {
      licenses: [/^[-\w.]+$/.test(licence) ? { name: licence } : { name: "other", title: licence }],
    }),
    ...(authors.length === 0 ? {} : {
      contributors: authors.map(({ family, given, name, affiliation, orcid }) => ({
        title: name ?? [given, family].filter((part) => part !== undefined).join(" "),
        role: "author",
        ...(affiliation === undefined ? {} : { organization: affiliation }),
        ...(orcid === undefined ? {} : { path: orcid }),
      })),
    }),
    resources: tables.map((table) => resourceOf(table, hashes)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function resourceOf(table: DataTable, hashes: Readonly<Record<string, WrittenFile>>) {
  const { name, rows, variables } = table;
  const path = `data/csv/${name}.csv`;
  const file = hashes[path];
  const isReports = name === "reports";
  return {
    name,
    path,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(rows === "" ? {} : { description: rows }),
    ...(file === undefined ? {} : { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
    schema: {
      fields: variables.map(fieldOf),
      missingValues: [""],
      ...(isReports ? { primaryKey: ["report"] } : {}),
    },
  };
}

const TYPES: Readonly<Record<VariableType, string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
};

function fieldOf({ name, type, label, unit, definition, values }: Variable) {
  const codes = type === "text" ? values.map(({ id }) => id) : [];
  return {
    name,
    type: TYPES[type],
    title: label.en,
    ...(definition === "" ? {} : { description: definition }),
    "gongkai:label_zh": label.zh,
    ...(unit === "" ? {} : { "gongkai:unit": unit }),
    ...(codes.length === 0 ? {} : { constraints: { enum: codes } }),
  };
}
