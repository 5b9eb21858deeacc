/** Does what need not be done: what cannot be written, or is gone, stays as it is. */
export function ifAllowed(work: () => void): void {
  try {
    work();
  } catch {
    // It stays as it is.
  }
}
