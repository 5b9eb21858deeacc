import { setTimeout as delay } from "node:timers/promises";
import type { KernelProcess } from "./kernel_process.ts";
import { decodeMessage, encodeMessage, type Message, newHeader } from "./message.ts";
import { isStarting } from "./until_listening.ts";
import { connectSocket, type Socket, type SocketType } from "./zmtp.ts";

/** A running kernel. It is killed on disposal. */
export interface Kernel extends AsyncDisposable {
  /**
   * Runs code and resolves with the content of its `execute_reply`, once the kernel is idle.
   * `onPublished` gets all that the kernel publishes about this code, also what comes later.
   * Rejects where the kernel ends or is killed for taking too long; then it is gone.
   */
  execute(code: string, onPublished: (message: Message) => void): Promise<Message["content"]>;
}

interface Request {
  readonly onPublished: (message: Message) => void;
  readonly reply: PromiseWithResolvers<Message["content"]>;
  readonly idle: PromiseWithResolvers<void>;
}

type Header = ReturnType<typeof newHeader>;

/** How long a kernel that starts is left alone before it is asked again, in milliseconds. */
const REST = 25;

/** How long a kernel may take to say its first word, in milliseconds. */
const FIRST_WORD = 2000;

/** A kernel of Deno, over its sockets. */
export class DenoKernel implements Kernel {
  /** Cells, about which something may be published as long as the kernel runs, and what it is asked now. */
  readonly #requests = new Map<unknown, Request>();
  /** By which its requests are known. */
  readonly session: string = crypto.randomUUID();
  readonly #listening: Promise<void>[] = [];
  #shell: Socket | undefined;
  #iopub: Socket | undefined;
  #isHeard = false;

  constructor(readonly process: KernelProcess, readonly timeLimit: number) {}

  connect(): Promise<void> {
    return this.#inTime("start", async () => {
      this.#shell = await this.#open("DEALER", this.process.connection.shell_port);
      this.#iopub = await this.#open("SUB", this.process.connection.iopub_port);
      this.#listening.push(
        this.#listen(this.#shell, (message) => this.#onReply(message)),
        this.#listen(this.#iopub, (message) => this.#onPublished(message)),
      );
      // A subscription takes effect some time after it was sent, and what is published before is
      // lost.
      while (!this.#isHeard) {
        await this.#send(newHeader("kernel_info_request", this.session), {});
        await this.#rest();
      }
    });
  }

  /** Whether an output that the kernel is asked for arrives. */
  async speaks(): Promise<boolean> {
    return await this.ask("console.log()", "stream") !== null;
  }

  /**
   * The first message of a type that code publishes, run without a trace; `null` where the code
   * fails or nothing is heard in time.
   */
  async ask(code: string, answer: string): Promise<Message | null> {
    const heard = Promise.withResolvers<Message>();
    const onPublished = (message: Message) => {
      if (message.type === answer) heard.resolve(message);
    };
    const header = this.#header();
    try {
      const mode = { silent: true, store_history: false };
      const reply = await this.#run(header, { code, ...mode }, onPublished);
      if (reply.status !== "ok") return null;
      return await Promise.race([heard.promise, delay(FIRST_WORD, null)]);
    } finally {
      this.#requests.delete(header.msg_id);
    }
  }

  execute(code: string, onPublished: (message: Message) => void): Promise<Message["content"]> {
    const mode = { silent: false, store_history: true };
    return this.#run(this.#header(), { code, ...mode }, onPublished);
  }

  #header() {
    return newHeader("execute_request", this.session);
  }

  #run(
    header: Header,
    asked: { readonly code: string; readonly silent: boolean; readonly store_history: boolean },
    onPublished: Request["onPublished"],
  ): Promise<Message["content"]> {
    return this.#inTime("finish the cell", async () => {
      const request = {
        onPublished,
        reply: Promise.withResolvers<Message["content"]>(),
        idle: Promise.withResolvers<void>(),
      };
      this.#requests.set(header.msg_id, request);
      await this.#send(header, { ...asked, allow_stdin: false });
      const { reply, idle } = request;
      const finished = Promise.all([reply.promise, idle.promise]);
      const [answer] = await Promise.race([finished, this.#ended()]);
      return answer;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process[Symbol.asyncDispose]();
    await Promise.all(this.#listening);
    this.#shell?.close();
    this.#iopub?.close();
  }

  /** Rejects when the process has ended and what it had published is read. */
  async #ended(): Promise<never> {
    try {
      return await this.process.ended;
    } finally {
      await Promise.all(this.#listening);
    }
  }

  async #inTime<T>(aim: string, work: () => Promise<T>): Promise<T> {
    const timer = setTimeout(
      () => this.process.kill(`The kernel did not ${aim} within ${this.timeLimit / 1000} s`),
      this.timeLimit,
    );
    try {
      return await work();
    } finally {
      clearTimeout(timer);
    }
  }

  async #open(type: SocketType, port: number): Promise<Socket> {
    for (;;) {
      try {
        return await connectSocket(type, port);
      } catch (error) {
        if (!isStarting(error)) throw error;
        await this.#rest();
      }
    }
  }

  /** Waits for some time; rejects where the process has ended. */
  async #rest(): Promise<void> {
    await delay(REST);
    if (!this.process.running()) await this.#ended();
  }

  async #send(header: Header, content: Message["content"]): Promise<void> {
    const frames = encodeMessage(this.process.connection.key, header, content);
    // A connection breaks where the process ends: that is the error to report.
    await this.#shell?.send(frames).catch(() => this.#ended());
  }

  async #listen(socket: Socket, onMessage: (message: Message) => void): Promise<void> {
    try {
      for await (const frames of socket.messages()) {
        onMessage(decodeMessage(this.process.connection.key, frames));
      }
    } catch (error) {
      this.process.kill(error instanceof Error ? error.message : String(error));
    }
  }

  #onReply(message: Message): void {
    this.#requests.get(message.parent.msg_id)?.reply.resolve(message.content);
  }

  #onPublished(message: Message): void {
    this.#isHeard = true;
    const request = this.#requests.get(message.parent.msg_id);
    request?.onPublished(message);
    if (message.type === "status" && message.content.execution_state === "idle") {
      request?.idle.resolve();
    }
  }
}
