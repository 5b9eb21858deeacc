import type { Identity } from "./identity.ts";

/** Makes an identity of which nothing is known but what `known` says. */
export function makeIdentity(known: Partial<Identity> = {}): Identity {
  return {
    issuer: null,
    rank: null,
    kind: null,
    divisionCode: null,
    province: null,
    year: null,
    period: null,
    covers: "unclear",
    documentNumber: null,
    title: null,
    eras: [],
    ...known,
  };
}
