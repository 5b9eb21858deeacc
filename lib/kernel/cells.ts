import type { Assistant } from "./assistant.ts";
import { decodeMessage, encodeMessage, type Header, type Message, newHeader } from "./message.ts";
import { idleLast } from "./idle_last.ts";
import type { Send, Talk } from "./relay.ts";
import { syntaxError } from "./syntax_error.ts";

/** A cell that runs. */
interface Cell {
  readonly code: string;
  readonly answered: PromiseWithResolvers<void>;
}

/** What is asked while code is written. */
const ASKED = ["complete_request", "inspect_request"];

/** What cells print or show. */
const OUTPUTS = ["stream", "display_data", "update_display_data", "clear_output"];

/**
 * What is changed in the talk of front ends with a kernel: a cell that is no code gets an output
 * that says why, which the kernel of Deno 2.9 leaves out, and the news that a cell is over comes
 * after its outputs. Tab and Shift-Tab are answered with what the library knows. All else passes as
 * it is.
 */
export class Cells {
  readonly #running = new Map<unknown, Cell>();
  readonly #publishers = new Set<Send>();
  readonly #session = crypto.randomUUID();

  #prepared: Promise<void> | undefined;
  #last: Header | undefined;

  /** `hasReader` says whether somebody may press Tab. */
  constructor(
    readonly key: string,
    readonly assistant: Pick<Assistant, "prepare" | "isOwn" | "answer">,
    readonly hasReader: boolean,
  ) {}

  /** The talk over the socket of requests. */
  readonly shell = (toFront: Send, toKernel: Send): Talk => ({
    onFront: (frames) => {
      const message = this.#read(frames);
      if (message?.type === "execute_request" && message.content.silent !== true) {
        const code = String(message.content.code);
        this.#running.set(message.header.msg_id, { code, answered: Promise.withResolvers() });
      }
      if (message === null || !ASKED.includes(message.type)) return toKernel(frames);
      void this.#assist(message, toFront).then((isDone) => isDone ? undefined : toKernel(frames));
    },
    onKernel: async (frames) => {
      const message = this.#read(frames);
      const id = message?.parent.msg_id;
      const cell = this.#running.get(id);
      if (message?.type !== "execute_reply" || cell === undefined) return await toFront(frames);
      await toFront(await this.#reply(message, cell.code) ?? frames);
      this.#running.delete(id);
      this.#last = message.parent;
      cell.answered.resolve();
      if (this.hasReader) void (this.#prepared ??= this.assistant.prepare());
    },
  });

  /** The talk over the socket of what is published. */
  readonly iopub = (toFront: Send): Talk => {
    this.#publishers.add(toFront);
    const publish = idleLast(toFront, (id) => this.#running.get(id)?.answered.promise);
    return {
      onKernel: (frames) => {
        const message = this.#read(frames);
        if (message === null || !this.assistant.isOwn(message)) return publish(frames, message);
        // The kernel takes what a cell prints later for that of the code which it ran last.
        const { type, header, content } = message;
        if (this.#last === undefined || !OUTPUTS.includes(type)) return;
        const parent = this.#last;
        return publish(encodeMessage(this.key, header, content, parent), { ...message, parent });
      },
      onEnd: () => this.#publishers.delete(toFront),
    };
  };

  /** Replies; `false` where the kernel of Deno shall. JupyterLab waits for the status, too. */
  async #assist(request: Message, toFront: Send): Promise<boolean> {
    const { type, header } = request;
    const answer = await this.assistant.answer(request).catch(() => null);
    if (answer === null) return false;
    await this.#publish("status", { execution_state: "busy" }, header);
    const reply = newHeader(type.replace("request", "reply"), this.#session);
    await toFront(encodeMessage(this.key, reply, answer, header));
    await this.#publish("status", { execution_state: "idle" }, header);
    return true;
  }

  async #publish(type: string, content: Message["content"], parent: Header): Promise<void> {
    const frames = encodeMessage(this.key, newHeader(type, this.#session), content, parent);
    await Promise.all([...this.#publishers].map((publish) => publish(frames)));
  }

  /** `null` for what is not signed by the key: it passes as it is. */
  #read(frames: Uint8Array[]): Message | null {
    try {
      return decodeMessage(this.key, frames);
    } catch {
      return null;
    }
  }

  /** The reply to a cell that failed without an output, which is published; `null` for others. */
  async #reply({ header, parent, content }: Message, code: string): Promise<Uint8Array[] | null> {
    if (!isSilent(content)) return null;
    const [ename, evalue] = await reasonOf(code, content);
    const error = { ename, evalue, traceback: [`${ename}: ${evalue}`] };
    await this.#publish("error", error, parent);
    return encodeMessage(this.key, header, { ...content, ...error }, parent);
  }
}

/** The kernel of Deno gives every error that it publishes a trace. */
function isSilent({ status, traceback }: Message["content"]): boolean {
  return status === "error" && Array.isArray(traceback) && traceback.length === 0;
}

async function reasonOf(code: string, content: Message["content"]): Promise<[string, string]> {
  const syntax = await syntaxError(code);
  return syntax === "" ? [String(content.ename), String(content.evalue)] : ["SyntaxError", syntax];
}
