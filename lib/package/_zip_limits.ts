/** How large an archive has become. */
interface ZipSize {
  readonly files: number;
  /** Bytes of the last file, and of the archive up to it. */
  readonly size: number;
  readonly bytes: number;
}

/** What the fields of the format hold without its extension for larger files, which not all programs read. */
const [MOST_FILES, MOST_BYTES] = [65_535, 2 ** 32 - 1];

/** Throws a `RangeError` for what a ZIP cannot hold: its programs would find a damaged archive. */
export function checkFits(name: string, { files, size, bytes }: ZipSize): void {
  const state = files > MOST_FILES
    ? `it has more than ${MOST_FILES} files`
    : size > MOST_BYTES
    ? `"${name}" has more than 4 GB`
    : bytes > MOST_BYTES
    ? "it has more than 4 GB"
    : null;
  if (state === null) return;
  throw new RangeError(`Cannot pack a ZIP: ${state}; write a folder instead`);
}
