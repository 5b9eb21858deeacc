/** The path of a file in a folder that is named by a path or a URL. */
export function inFolder(folder: string | URL, name: string): string | URL {
  if (typeof folder === "string") return `${folder}/${name}`;
  const path = name.split("/").map(encodeURIComponent).join("/");
  return new URL(path, folder.href.endsWith("/") ? folder : `${folder.href}/`);
}
