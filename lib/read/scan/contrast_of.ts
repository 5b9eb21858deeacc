/** Of the darkest shades this share is ink on the emptiest page; half of all are paper. */
const DARKEST = 0.002;
const PAPER = 0.5;

/** How many shades lie between the paper of a picture and its ink. */
export function contrastOf(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const shade of pixels) counts[shade]!++;
  const shadeAt = (share: number) => {
    let left = share * pixels.length;
    return counts.findIndex((count) => (left -= count) < 0);
  };
  return shadeAt(PAPER) - shadeAt(DARKEST);
}
