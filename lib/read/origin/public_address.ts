/** Hosts that only the machine or the network around it knows. */
const LOCAL = /^(?:localhost|[^.:]+|.*\.(?:local|localhost|lan|internal)|\[.*\])$/i;
const LOCAL_NUMBER = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

/**
 * An address of the web as it is written; `undefined` for what is none, as a file of the machine, and
 * for hosts that others do not reach.
 */
export function publicAddress(text: string | undefined): string | undefined {
  const written = text?.trim() ?? "";
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const { hostname } = new URL(written);
  return LOCAL.test(hostname) || LOCAL_NUMBER.test(hostname) ? undefined : written;
}
