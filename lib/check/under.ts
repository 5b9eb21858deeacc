/** A message under the name of its file, unless it begins with it. */
export function under(id: string, mark: string, message: string): string {
  return message.startsWith(id) ? message : `${id}${mark}${message}`;
}
