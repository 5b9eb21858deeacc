/** Where a kernel listens, and the key that signs its messages. */
export interface ConnectionFile {
  readonly path: string;
  readonly key: string;
  readonly shellPort: number;
  readonly iopubPort: number;
}

/**
 * Writes a connection file of Jupyter into `folder`, with five free ports of 127.0.0.1 and a new
 * key.
 */
export async function writeConnectionFile(folder: string): Promise<ConnectionFile> {
  const [shellPort = 0, iopubPort = 0, stdinPort = 0, controlPort = 0, heartbeatPort = 0] =
    freePorts(5);
  const key = crypto.randomUUID();
  const path = `${folder}/connection.json`;
  const connection = {
    transport: "tcp",
    ip: "127.0.0.1",
    shell_port: shellPort,
    iopub_port: iopubPort,
    stdin_port: stdinPort,
    control_port: controlPort,
    hb_port: heartbeatPort,
    key,
    signature_scheme: "hmac-sha256",
    kernel_name: "deno",
  };
  // The key lets its holder run code: nobody else may read it.
  await Deno.writeTextFile(path, JSON.stringify(connection), { mode: 0o600 });
  return { path, key, shellPort, iopubPort };
}

/**
 * The ports of all kernels of this process: a kernel that is just starting does not hold its own
 * yet.
 */
const given = new Set<number>();

/** Holds all ports at once, so that they differ, and then lets them go. */
function freePorts(count: number): number[] {
  const listeners: Deno.TcpListener[] = [];
  const ports: number[] = [];
  while (ports.length < count) {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    listeners.push(listener);
    if (!given.has(listener.addr.port)) ports.push(listener.addr.port);
  }
  for (const listener of listeners) listener.close();
  for (const port of ports) given.add(port);
  return ports;
}
