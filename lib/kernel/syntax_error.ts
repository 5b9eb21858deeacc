/**
 * What is wrong with the syntax of `code`, with the line and a mark under the place; an empty
 * string where nothing is. The kernel reports a syntax error without a message: Deno's formatter
 * has one.
 */
export async function syntaxError(code: string): Promise<string> {
  const formatter = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--no-config", "--ext", "ts", "-"],
    env: { NO_COLOR: "1" },
    stdin: "piped",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const writer = formatter.stdin.getWriter();
  await writer.write(new TextEncoder().encode(code));
  await writer.close();
  const { success, stderr } = await formatter.output();
  if (success) return "";
  const [message = ""] = new TextDecoder().decode(stderr).split("\n    at ");
  return message.replace(/^error: SyntaxError: /, "").trimEnd();
}
