import { type Bundle, plainText } from "./_bundle.ts";
import { kernelBroadcast, sent } from "./_kernel.ts";

/** Larger outputs can silence the kernel. */
const LARGEST_OUTPUT = 2_000_000;

/**
 * Shows a bundle as an output of the running cell, and waits until it was sent; outside a kernel
 * its plain text is printed.
 *
 * Throws a `RangeError` for an output above 2 MB.
 */
export async function display(bundle: Bundle, broadcast = kernelBroadcast()): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(bundle.data)).length;
  if (bytes > LARGEST_OUTPUT) {
    const megabytes = (bytes / 1e6).toFixed(1);
    throw new RangeError(
      `Cannot show an output of ${megabytes} MB: the limit is 2 MB; show fewer rows or columns, ` +
        `or save to a file`,
    );
  }
  if (broadcast === null) return console.log(plainText(bundle));
  await broadcast("display_data", { ...bundle, transient: {} });
  await sent(bytes);
}
