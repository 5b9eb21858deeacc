/** How many processes are started while something goes on. */
export async function countCommands(use: () => Promise<unknown>): Promise<number> {
  const { Command } = Deno;
  let count = 0;
  Deno.Command = class extends Command {
    override spawn() {
      count++;
      return super.spawn();
    }
  };
  try {
    await use();
    return count;
  } finally {
    Deno.Command = Command;
  }
}
