import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { box, capsule, disc, type Layer, minus, polygon, ring, rotated } from "./shapes";

/** Width and height of every icon, in pixels: what the platform advises for component and integration icons. */
const ICON_SIZE = 128;

/** Samples per pixel edge: 64 samples a pixel are plenty for flat shapes. */
const SAMPLES = 8;

const white = 0xffffff;

const tile = (colour: number): Layer => ({ inside: box({ x: 4, y: 4, width: 120, height: 120, radius: 26 }), colour });

/** A price tag with three lines of attributes: where products are described. */
const plytix: Layer[] = [
  tile(0x0f766e),
  {
    inside: rotated(
      -45,
      minus(
        polygon(
          [
            [14, 64],
            [38, 38],
            [100, 38],
            [100, 90],
            [38, 90],
          ],
          5,
        ),
        disc(34, 64, 7),
      ),
    ),
    colour: white,
  },
  { inside: rotated(-45, capsule(54, 50, 90, 50, 3.5)), colour: 0x0f766e },
  { inside: rotated(-45, capsule(54, 64, 90, 64, 3.5)), colour: 0x5eb3a9 },
  { inside: rotated(-45, capsule(54, 78, 76, 78, 3.5)), colour: 0x5eb3a9 },
];

const carton = (x: number, y: number, size: number, colour: number, tape: number): Layer[] => [
  { inside: box({ x, y, width: size, height: size, radius: 3 }), colour },
  { inside: box({ x: x + size * 0.4, y, width: size * 0.2, height: size * 0.4, radius: 1 }), colour: tape },
];

/** A warehouse with cartons under its roof: where stock is kept. */
const khaosControl: Layer[] = [
  tile(0x1e3a5f),
  {
    inside: polygon(
      [
        [64, 25],
        [107, 49],
        [107, 57],
        [21, 57],
        [21, 49],
      ],
      3,
    ),
    colour: white,
  },
  { inside: box({ x: 18, y: 56, width: 10, height: 50, radius: 2 }), colour: white },
  { inside: box({ x: 100, y: 56, width: 10, height: 50, radius: 2 }), colour: white },
  ...carton(38, 82, 24, 0xf2a541, 0xb86e14),
  ...carton(66, 82, 24, 0xf2a541, 0xb86e14),
  ...carton(54, 61, 20, 0xffc56e, 0xb86e14),
  { inside: capsule(50, 46, 78, 46, 3), colour: 0x1e3a5f },
];

/** A shield with a tick: nothing passes unchecked. */
const productQuality: Layer[] = [
  tile(0x3f7d20),
  {
    inside: polygon(
      [
        [64, 22],
        [97, 34],
        [97, 60],
        [94, 75],
        [86, 88],
        [76, 98],
        [64, 105],
        [52, 98],
        [42, 88],
        [34, 75],
        [31, 60],
        [31, 34],
      ],
      5,
    ),
    colour: white,
  },
  { inside: capsule(45, 64, 58, 78, 6), colour: 0x3f7d20 },
  { inside: capsule(58, 78, 84, 48, 6), colour: 0x3f7d20 },
];

/** A description card, an arrow that points one way, a carton: product data flows in one direction. */
const productSync: Layer[] = [
  tile(0x2b4c9b),
  { inside: box({ x: 16, y: 34, width: 32, height: 60, radius: 5 }), colour: white },
  { inside: capsule(24, 47, 40, 47, 3), colour: 0x2b4c9b },
  { inside: capsule(24, 60, 40, 60, 3), colour: 0x8fa6dc },
  { inside: capsule(24, 73, 34, 73, 3), colour: 0x8fa6dc },
  { inside: capsule(56, 64, 68, 64, 5), colour: 0xffd166 },
  {
    inside: polygon(
      [
        [66, 51],
        [76, 64],
        [66, 77],
      ],
      2.5,
    ),
    colour: 0xffd166,
  },
  ...carton(82, 48, 32, white, 0x8fa6dc),
];

/** A list under a magnifying glass: both catalogues read, nothing written. */
const catalogueAudit: Layer[] = [
  tile(0x6b3fa0),
  { inside: box({ x: 26, y: 20, width: 58, height: 84, radius: 7 }), colour: white },
  { inside: capsule(38, 38, 72, 38, 3.5), colour: 0x6b3fa0 },
  { inside: capsule(38, 54, 56, 54, 3.5), colour: 0xb9a0d8 },
  { inside: capsule(38, 70, 50, 70, 3.5), colour: 0xb9a0d8 },
  { inside: capsule(38, 86, 54, 86, 3.5), colour: 0xb9a0d8 },
  { inside: disc(78, 72, 27), colour: 0x6b3fa0 },
  { inside: capsule(92, 87, 108, 104, 9), colour: 0x6b3fa0 },
  { inside: disc(78, 72, 21), colour: 0xf4effa },
  { inside: ring(78, 72, 21, 6), colour: 0xffd166 },
  { inside: capsule(95, 90, 106, 102, 5), colour: 0xffd166 },
];

/** The icon of every deliverable, by the name of its folder below `assets/`; layers from back to front. */
export const icons: Record<string, Layer[]> = {
  plytix,
  "khaos-control": khaosControl,
  "product-quality": productQuality,
  "product-sync": productSync,
  "catalogue-audit": catalogueAudit,
};

type Rgba = [red: number, green: number, blue: number, alpha: number];

const colourAt = (layers: Layer[], x: number, y: number): number | undefined =>
  layers.findLast((layer) => layer.inside(x, y))?.colour;

const pixelAt = (layers: Layer[], column: number, row: number): Rgba => {
  const sum = { red: 0, green: 0, blue: 0, hits: 0 };
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const colour = colourAt(layers, x, y);
    if (colour === undefined) continue;
    sum.red += colour >> 16;
    sum.green += (colour >> 8) & 0xff;
    sum.blue += colour & 0xff;
    sum.hits += 1;
  }
  if (sum.hits === 0) return [0, 0, 0, 0];
  const mean = (total: number) => Math.round(total / sum.hits);
  return [mean(sum.red), mean(sum.green), mean(sum.blue), Math.round((255 * sum.hits) / (SAMPLES * SAMPLES))];
};

/**
 * Draws an icon as an uncompressed picture, {@link ICON_SIZE} pixels wide and high, transparent outside its tile.
 * The same layers always give the same pixels; never throws.
 */
export const drawIcon = (layers: Layer[]): PNG => {
  const png = new PNG({ width: ICON_SIZE, height: ICON_SIZE });
  for (let row = 0; row < ICON_SIZE; row += 1)
    for (let column = 0; column < ICON_SIZE; column += 1)
      png.data.set(pixelAt(layers, column, row), 4 * (row * ICON_SIZE + column));
  return png;
};

if (require.main === module) {
  for (const [name, layers] of Object.entries(icons)) {
    const folder = path.join(__dirname, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "icon.png"), PNG.sync.write(drawIcon(layers), { deflateLevel: 9 }));
  }
}
