import { createHmac, timingSafeEqual } from "node:crypto";

/** A header of the Jupyter protocol; empty as the parent of what answers no request. */
export type Header = Readonly<Record<string, unknown>>;

/** The parts of a message of the Jupyter protocol that are read here. */
export interface Message {
  /** As `execute_reply`, `stream`, `status`. */
  readonly type: string;
  readonly header: Header;
  /** The header of the request that this message answers. */
  readonly parent: Header;
  readonly content: Readonly<Record<string, unknown>>;
}

const DELIMITER = "<IDS|MSG>";

/**
 * The frames of a message of the Jupyter messaging protocol 5.3
 * (https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol), signed by
 * HMAC-SHA256 with `key`.
 */
export function encodeMessage(
  key: string,
  header: Header,
  content: Message["content"],
  parent: Header = {},
): Uint8Array[] {
  const parts = [header, parent, {}, content].map((part) => bytesOf(JSON.stringify(part)));
  return [bytesOf(DELIMITER), bytesOf(signature(key, parts)), ...parts];
}

/** A header for a new message. */
export function newHeader(type: string, session: string): Header {
  return {
    msg_id: crypto.randomUUID(),
    session,
    username: "gongkai",
    date: new Date().toISOString(),
    msg_type: type,
    version: "5.3",
  };
}

/** Reads the frames of a message. Throws a `TypeError` where its signature is not by `key`. */
export function decodeMessage(key: string, frames: readonly Uint8Array[]): Message {
  const start = frames.findIndex((frame) => textOf(frame) === DELIMITER);
  const [signed = new Uint8Array(), ...parts] = frames.slice(start + 1, start + 6);
  const expected = bytesOf(signature(key, parts));
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) {
    throw new TypeError("Cannot read a message of the kernel: its signature is wrong");
  }
  const [header, parent, , content] = parts.map((part) => JSON.parse(textOf(part)));
  return { type: header.msg_type, header, parent, content };
}

function signature(key: string, parts: readonly Uint8Array[]): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
