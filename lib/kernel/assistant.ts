import type { Connection } from "./connection.ts";
import { DenoKernel } from "./deno_kernel.ts";
import type { Message } from "./message.ts";

const ASSIST = new URL("../show/assist.ts", import.meta.url).href;

/** A kernel that computes is waited for. */
const NO_LIMIT = 2 ** 31 - 1;

/** A kind of message of its own: what cells print meanwhile is not taken for the answer. */
const ANSWER = "gongkai_answer";

/** Answers Tab and Shift-Tab by code that the kernel runs without a trace. */
export class Assistant {
  readonly #kernel: DenoKernel;
  #connected: Promise<void> | undefined;

  constructor(connection: Connection) {
    const ended = new Promise<never>(() => {});
    const process = { connection, ended, running: () => true, kill() {}, ...DISPOSED };
    this.#kernel = new DenoKernel(process, NO_LIMIT);
  }

  /** Loads what answers: JupyterLab waits a second for an answer, and no longer. */
  async prepare(): Promise<void> {
    await this.#ask("complete('')").catch(() => null);
  }

  /** Whether a message is about what was run here. */
  isOwn({ parent }: Message): boolean {
    return parent.session === this.#kernel.session;
  }

  /** The content of the reply; `null` where Deno's kernel may know more. */
  async answer({ type, content }: Message): Promise<Message["content"] | null> {
    const characters = [...String(content.code)];
    const cursor = Number(content.cursor_pos);
    const before = characters.slice(0, cursor).join("");
    if (type === "complete_request") {
      const found = await this.#ask<Found>(`complete(${JSON.stringify(before)})`);
      if (found === null) return null;
      const cursor_start = cursor - [...found.written].length;
      return {
        status: "ok",
        matches: found.matches,
        cursor_start,
        cursor_end: cursor,
        metadata: {},
      };
    }
    const code = JSON.stringify(content.code);
    const text = await this.#ask<string>(`inspect(${code}, ${before.length})`);
    const data = text === null ? {} : { "text/markdown": text, "text/plain": text };
    return { status: "ok", found: text !== null, data, metadata: {} };
  }

  async #ask<T>(call: string): Promise<T | null> {
    await (this.#connected ??= this.#kernel.connect());
    const value = `(await import("${ASSIST}")).${call}`;
    const code = `await Deno.jupyter.broadcast("${ANSWER}", { json: JSON.stringify(${value}) })`;
    const answer = await this.#kernel.ask(code, ANSWER);
    return answer === null ? null : JSON.parse(String(answer.content.json));
  }
}

/** As `complete` of the room `show` gives it. */
interface Found {
  readonly matches: readonly string[];
  readonly written: string;
}

const DISPOSED = { [Symbol.asyncDispose]: () => Promise.resolve() };
