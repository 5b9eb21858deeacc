/** Where a kernel listens, and the key that signs its messages: a connection file of Jupyter. */
export interface Connection {
  readonly transport: string;
  readonly ip: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
  readonly key: string;
  readonly signature_scheme: string;
}

/** A connection of five free ports of 127.0.0.1. */
export function newConnection(key: string = crypto.randomUUID()): Connection {
  const [shell_port = 0, iopub_port = 0, stdin_port = 0, control_port = 0, hb_port = 0] = freePorts(
    5,
  );
  const ports = { shell_port, iopub_port, stdin_port, control_port, hb_port };
  return { transport: "tcp", ip: "127.0.0.1", ...ports, key, signature_scheme: "hmac-sha256" };
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
