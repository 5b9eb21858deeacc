/** Threads of this process that answer requests, each one at a time. Disposal ends them. */
export interface ThreadPool extends Disposable {
  /** Waits for the answer; a thread more is started where none is free. Rejects with what the thread throws. */
  ask<Answer>(request: unknown): Promise<Answer>;
}

/** What a thread answers. */
export type ThreadAnswer = { readonly answer: unknown } | { readonly error: unknown };

/**
 * Makes a pool of threads that run `module`, which hears what `greeting` gives first and then requests, and posts a
 * {@linkcode ThreadAnswer} to each of these. Errors come as they were cloned: their class is lost.
 */
export function threadPool(module: URL, greeting: () => unknown): ThreadPool {
  const all: Worker[] = [];
  const free: Worker[] = [];
  const start = () => {
    const thread = new Worker(module.href, { type: "module" });
    thread.postMessage(greeting());
    all.push(thread);
    return thread;
  };
  return {
    async ask<Answer>(request: unknown) {
      const thread = free.pop() ?? start();
      const answered = await answerOf(thread, request);
      free.push(thread);
      if ("error" in answered) throw answered.error;
      return answered.answer as Answer;
    },
    [Symbol.dispose]() {
      for (const thread of all) thread.terminate();
    },
  };
}

/** A thread that fails outside its answers is not asked again. */
function answerOf(thread: Worker, request: unknown): Promise<ThreadAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>();
  thread.onmessage = ({ data }: MessageEvent<ThreadAnswer>) => resolve(data);
  thread.onerror = (event) => {
    event.preventDefault();
    reject(new Error(event.message));
  };
  thread.postMessage(request);
  return promise;
}
