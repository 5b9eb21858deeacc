/** What the command line of `deno task lab` says. */
export interface LabArguments {
  /** A project; `null` for the library's notebooks. */
  readonly folder: string | null;
  readonly help: boolean;
  /** What JupyterLab gets. */
  readonly options: readonly string[];
}

/**
 * Reads the command line. JupyterLab refuses to run as root (`uid` 0), as in a container, unless it
 * is allowed to; it is bound to this machine unless the options say otherwise.
 */
export function labArguments(args: readonly string[], uid: number | null): LabArguments {
  const [first = ""] = args;
  const isFolder = first !== "" && !first.startsWith("-");
  return {
    folder: isFolder ? first : null,
    help: args.includes("--help"),
    // The last of an option counts.
    options: [
      "--ip=127.0.0.1",
      ...(uid === 0 ? ["--allow-root"] : []),
      ...(isFolder ? args.slice(1) : args),
    ],
  };
}
