/**
 * Puts a file of this text into a folder under a name that is not in UTF-8, as printf makes it of `name`
 * (`\\311.txt`); its folders are made. Only Linux takes such names.
 */
export async function writeMisnamed(folder: string, name: string, text: string): Promise<void> {
  const script = 'cd "$1" && path="$(printf "$2")" && mkdir -p "$(dirname "$path")" && ' +
    'printf %s "$3" > "$path"';
  const { success } = await new Deno.Command("sh", {
    args: ["-c", script, "sh", folder, name, text],
  }).output();
  if (!success) throw new Error(`Cannot make ${folder}/${name}`);
}
