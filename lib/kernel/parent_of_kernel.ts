/** The process that started this kernel: Jupyter, and whoever else starts one, names it by `JPY_PARENT_PID`. */
export function parentOfKernel(): number {
  return Number(Deno.env.get("JPY_PARENT_PID") ?? Deno.ppid);
}
