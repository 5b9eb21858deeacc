/** Where a file or folder is made before it takes the place of `path`. */
export function unfinishedPath(path: string): string {
  return `${path}.${crypto.randomUUID()}.tmp`;
}

/** Whether a file or folder has a name of {@linkcode unfinishedPath}. */
export function isUnfinished(name: string): boolean {
  return /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/.test(name);
}
