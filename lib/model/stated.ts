import type { Identity } from "./identity.ts";

/** What the table about the reports of a folder states of one of them; the rest is not stated. */
export interface Stated {
  readonly identity: Partial<StatedIdentity>;
  /** The address that it was saved from, and when: an ISO date. */
  readonly url?: string;
  readonly retrieved?: string;
  /** What is noted of it for people. */
  readonly remark?: string;
  /** The table, and its line. */
  readonly file: string;
  readonly line: number;
}

/** What can be stated of an identity. */
export type StatedIdentity = {
  readonly [Key in "issuer" | "divisionCode" | "rank" | "kind" | "province" | "year"]: NonNullable<
    Identity[Key]
  >;
};
