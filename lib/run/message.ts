import { createHmac, timingSafeEqual } from "node:crypto";

/** The parts of a message of the Jupyter protocol that the runner reads. */
export interface Message {
  /** As `execute_reply`, `stream`, `status`. */
  readonly type: string;
  /** The id of the request that this message answers; empty where it answers no request. */
  readonly parent: string;
  readonly content: Readonly<Record<string, unknown>>;
}

const DELIMITER = "<IDS|MSG>";

/**
 * The frames of a request of the Jupyter messaging protocol 5.3
 * (https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol), signed by
 * HMAC-SHA256 with `key`.
 */
export function encodeRequest(
  key: string,
  id: string,
  type: string,
  content: Readonly<Record<string, unknown>>,
): Uint8Array[] {
  const header = {
    msg_id: id,
    session: key,
    username: "gongkai",
    date: new Date().toISOString(),
    msg_type: type,
    version: "5.3",
  };
  const parts = [header, {}, {}, content].map((part) => bytesOf(JSON.stringify(part)));
  return [bytesOf(DELIMITER), bytesOf(signature(key, parts)), ...parts];
}

/** Reads the frames of a message. Throws a `TypeError` where its signature is not by `key`. */
export function decodeMessage(key: string, frames: readonly Uint8Array[]): Message {
  const texts = frames.map((frame) => new TextDecoder().decode(frame));
  const start = texts.indexOf(DELIMITER);
  const [signed = "", ...parts] = texts.slice(start + 1, start + 6);
  const expected = signature(key, frames.slice(start + 2, start + 6));
  if (signed.length !== expected.length || !timingSafeEqual(bytesOf(signed), bytesOf(expected))) {
    throw new TypeError("Cannot read a message of the kernel: its signature is wrong");
  }
  const [header, parent, , content] = parts.map((part) => JSON.parse(part));
  return { type: header.msg_type, parent: parent.msg_id ?? "", content };
}

function signature(key: string, parts: readonly Uint8Array[]): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
