import type { Codebook } from "@/codebook/mod.ts";

/** Makes something of a codebook when it is first asked for, and once: several readers use it. */
export function perCodebook<T extends object>(
  make: (codebook: Codebook) => T,
): (codebook: Codebook) => T {
  const made = new WeakMap<Codebook, T>();
  return (codebook) => {
    let known = made.get(codebook);
    if (known === undefined) made.set(codebook, known = make(codebook));
    return known;
  };
}
