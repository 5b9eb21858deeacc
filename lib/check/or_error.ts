/** What an attempt gives, or the error that it throws. */
export async function orError<T>(attempt: () => T | Promise<T>): Promise<T | Error> {
  try {
    return await attempt();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
