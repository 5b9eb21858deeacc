import { assert, assertEquals, assertRejects } from "@std/assert";
import { newConnection } from "@/kernel/connection.ts";
import { DenoKernel } from "@/kernel/deno_kernel.ts";
import { decodeMessage, encodeMessage, type Header, newHeader } from "@/kernel/message.ts";
import {
  COMMAND,
  frameBytes,
  GREETING,
  messageBytes,
  readExactly,
  readFrame,
  readMessages,
  writerTo,
} from "@/kernel/wire.ts";

/** What a kernel does when it is asked to run code. */
interface Asked {
  readonly code: unknown;
  /** The header of the request. */
  readonly header: Header;
  readonly publish: (type: string, content: object, parent?: Header) => Promise<void>;
  readonly reply: (status: "ok" | "error") => Promise<void>;
}

type Answer = (asked: Asked) => Promise<void>;

/** Runs as kernels do: busy, what `inside` publishes, the reply, idle. */
const running = (inside: Answer, status: "ok" | "error" = "ok"): Answer => async (asked) => {
  await asked.publish("status", { execution_state: "busy" });
  await inside(asked);
  await asked.reply(status);
  await asked.publish("status", { execution_state: "idle" });
};

const prints = (text: string) => running(({ publish }) => publish("stream", { text }));

/** A kernel whose other end is `answer`, the maps that it made, and what ends its process. */
async function withKernel(
  answer: Answer,
  use: (kernel: DenoKernel, sizes: () => readonly number[], end: () => void) => Promise<void>,
): Promise<void> {
  const connection = newConnection();
  using shell = Deno.listen({ hostname: "127.0.0.1", port: connection.shell_port });
  using iopub = Deno.listen({ hostname: "127.0.0.1", port: connection.iopub_port });
  const served = serve(shell, iopub, connection.key, answer);
  const { promise: ended, reject } = Promise.withResolvers<never>();
  ended.catch(() => {});
  let isRunning = true;
  const end = async () => {
    isRunning = false;
    reject(new Error("The kernel ended"));
    for (const connection of await served) connection.close();
  };
  const process = {
    connection,
    ended,
    running: () => isRunning,
    kill: () => {},
    [Symbol.asyncDispose]: async () => isRunning ? await end() : undefined,
  };
  const { made, maps } = withMaps(() => new DenoKernel(process, 5000));
  await using kernel = made;
  await kernel.connect();
  await use(kernel, () => maps.map(({ size }) => size), end);
}

/** What is made, and the maps made with it: what a kernel keeps of its requests is private. */
function withMaps<T>(make: () => T) {
  const Own = globalThis.Map;
  const maps: Map<unknown, unknown>[] = [];
  globalThis.Map = class<K, V> extends Own<K, V> {
    constructor(entries?: Iterable<readonly [K, V]> | null) {
      super(entries);
      maps.push(this);
    }
  } as MapConstructor;
  try {
    return { made: make(), maps };
  } finally {
    globalThis.Map = Own;
  }
}

async function serve(shell: Deno.Listener, iopub: Deno.Listener, key: string, answer: Answer) {
  const connections = [await shaken(shell), await shaken(iopub)] as const;
  const [toShell, toIopub] = connections.map(writerTo);
  const send = (write: typeof toShell, type: string, content: object, parent: Header) =>
    write!(messageBytes(encodeMessage(key, newHeader(type, "kernel"), { ...content }, parent)));
  (async () => {
    for await (const frames of readMessages(connections[0])) {
      const { type, header, content } = decodeMessage(key, frames);
      const publish = (type: string, content: object, parent = header) =>
        send(toIopub, type, content, parent);
      if (type === "kernel_info_request") await publish("status", { execution_state: "idle" });
      else {
        const reply = (status: string) => send(toShell, "execute_reply", { status }, header);
        await answer({ code: content.code, header, publish, reply });
      }
    }
  })();
  return connections;
}

/** The other end of a connection, once both have greeted. */
async function shaken(listener: Deno.Listener): Promise<Deno.Conn> {
  const connection = await listener.accept();
  const ready = Uint8Array.of(5, ...new TextEncoder().encode("READY"));
  await writerTo(connection)(
    Uint8Array.of(...new Uint8Array(GREETING), ...frameBytes(ready, COMMAND)),
  );
  await readExactly(connection, GREETING);
  await readFrame(connection);
  return connection;
}

Deno.test("ask() gives the first message of a type, and the kernel forgets the request", () => {
  const both = running(async ({ publish }) => {
    await publish("stream", { text: "not this" });
    await publish("answer", { json: "1" });
    await publish("answer", { json: "2" });
  });
  return withKernel(both, async (kernel, sizes) => {
    assertEquals((await kernel.ask("one()", "answer"))?.content, { json: "1" });
    assertEquals(sizes(), [0]);
  });
});

Deno.test("ask() gives null where the code fails or nothing is heard in time, and forgets both", () => {
  const failing: Answer = ({ code, ...asked }) =>
    running(() => Promise.resolve(), code === "fails()" ? "error" : "ok")({ code, ...asked });
  return withKernel(failing, async (kernel, sizes) => {
    assertEquals(await kernel.ask("fails()", "answer"), null);
    assertEquals(sizes(), [0]);
    assertEquals(await kernel.ask("silent()", "answer"), null);
    assertEquals(sizes(), [0]);
  });
});

Deno.test("ask() rejects where the kernel ends before it answers, and forgets the request", () => {
  const asked = Promise.withResolvers<void>();
  const never: Answer = () => Promise.resolve(asked.resolve());
  return withKernel(never, async (kernel, sizes, end) => {
    const answer = assertRejects(() => kernel.ask("loop()", "answer"), Error, "The kernel ended");
    await asked.promise;
    assertEquals(sizes(), [1]);
    end();
    await answer;
    assertEquals(sizes(), [0]);
  });
});

Deno.test("What a cell prints after its end is still given to it, also when the kernel was asked since", () => {
  let cell: Header | undefined;
  const late: Answer = async (asked) => {
    if (asked.code === "cell()") cell = asked.header;
    else await asked.publish("stream", { text: "late" }, cell);
    await prints("own")(asked);
  };
  return withKernel(late, async (kernel, sizes) => {
    const texts: unknown[] = [];
    const isHeard = Promise.withResolvers<void>();
    const reply = await kernel.execute("cell()", ({ type, content }) => {
      if (type !== "stream") return;
      texts.push(content.text);
      if (content.text === "late") isHeard.resolve();
    });
    assertEquals(reply, { status: "ok" });
    assert(await kernel.speaks());
    await isHeard.promise;
    assertEquals(texts, ["own", "late"]);
    assertEquals(sizes(), [1], "the cell is kept, what was asked is not");
  });
});
