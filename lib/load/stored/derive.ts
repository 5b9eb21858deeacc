import type { Codebook } from "@/codebook/mod.ts";
import { type AuditRequest, auditStored, type PackedAudit } from "./audit_stored.ts";
import type { StoredPart } from "./each_frame.ts";
import { type BlockRequest, layOutBlock } from "./lay_out_block.ts";

/** What is made of reports in a store, by its name: plain data of plain data. */
export interface Derivations {
  readonly audit: {
    readonly request: AuditRequest;
    readonly answer: readonly (readonly PackedAudit[])[];
  };
  readonly block: { readonly request: BlockRequest; readonly answer: StoredPart };
}

/** Makes it. Throws a `StoreError`. */
export function derive<Kind extends keyof Derivations>(
  kind: Kind,
  request: Derivations[Kind]["request"],
  codebook: Codebook,
): Derivations[Kind]["answer"] {
  return MAKERS[kind](request, codebook);
}

const MAKERS: {
  readonly [Kind in keyof Derivations]: (
    request: Derivations[Kind]["request"],
    codebook: Codebook,
  ) => Derivations[Kind]["answer"];
} = { audit: auditStored, block: layOutBlock };
