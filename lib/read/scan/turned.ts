import type { Picture } from "./picture.ts";

const WHITE = 255;

/**
 * Turns a picture about its middle by some degrees, anticlockwise, at its size; what comes from outside
 * it is white.
 */
export function turned(picture: Picture, degrees: number): Picture {
  const { width, height, pixels } = picture;
  const angle = degrees * Math.PI / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const result = new Uint8Array(pixels.length).fill(WHITE);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = middleX + (x - middleX) * cos - (y - middleY) * sin;
      const fromY = middleY + (x - middleX) * sin + (y - middleY) * cos;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const place = top * width + left;
      const [right, down] = [fromX - left, fromY - top];
      const upper = pixels[place]! * (1 - right) + pixels[place + 1]! * right;
      const lower = pixels[place + width]! * (1 - right) + pixels[place + width + 1]! * right;
      result[y * width + x] = upper * (1 - down) + lower * down;
    }
  }
  return { width, height, pixels: result };
}
