import { sniff } from "../sniff.ts";

/** Whether the first bytes of a file are those of a mail or a web archive. */
export function isMail(head: Uint8Array): boolean {
  return sniff(head) === "mhtml";
}
