/** Colour as seen: linear light, CIE lightness and difference, WCAG contrast, and colour-blind sight. Inputs are #rrggbb. */

type Triple = readonly [number, number, number];

/** sRGB to linear light, 0…1 (IEC 61966-2-1). */
function linear(hex: string): Triple {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`not a colour: ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return map([value >> 16, value >> 8, value], (channel) => {
    const share = (channel & 255) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

/** WCAG 2.2: 1 for the same colour, 21 for black on white; text needs 4.5. */
export function contrast(a: string, b: string): number {
  const [one, other] = [relativeLuminance(linear(a)), relativeLuminance(linear(b))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function relativeLuminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const sights = ['normal', 'protan', 'deutan'] as const;
type Sight = (typeof sights)[number];

/**
 * Linear RGB as a dichromat sees it: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency", IEEE TVCG 15(6), 2009, the matrices for severity 1.0.
 */
const sightMatrices: Record<Sight, readonly [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** A colour as somebody of this sight sees it, in CIELAB under D65. */
export function seen(hex: string, sight: Sight): Triple {
  const colour = linear(hex);
  return toLab(map(sightMatrices[sight], (row) => Math.min(1, Math.max(0, product(row, colour)))));
}

/** CIE 15:2004, from linear sRGB under D65: lightness 0…100, red–green, yellow–blue. */
function toLab(colour: Triple): Triple {
  const [x, y, z] = map(
    [
      product([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047,
      product([0.2126729, 0.7151522, 0.072175], colour),
      product([0.0193339, 0.119192, 0.9503041], colour) / 1.08883,
    ],
    (share) => (share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colours of CIELAB are apart to the eye: CIEDE2000 as in Sharma, Wu and Dalal, 2005. About 1 is just seen. */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(saturation(meanC));
  const [chroma1, chroma2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [hue1, hue2] = [hueOf(a1 * stretch, b1), hueOf(a2 * stretch, b2)];
  const turn = chroma1 * chroma2 === 0 ? 0 : ((hue2 - hue1 + 540) % 360) - 180;
  const hue = chroma1 * chroma2 === 0 ? hue1 + hue2 : hue1 + turn / 2;
  const [l, c] = [(l1 + l2) / 2, (chroma1 + chroma2) / 2];
  const weight =
    1 -
    0.17 * cosine(hue - 30) +
    0.24 * cosine(2 * hue) +
    0.32 * cosine(3 * hue + 6) -
    0.2 * cosine(4 * hue - 63);
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const strength = (chroma2 - chroma1) / (1 + 0.045 * c);
  const tone = (2 * Math.sqrt(chroma1 * chroma2) * sine(turn / 2)) / (1 + 0.015 * c * weight);
  const wrapped = ((hue % 360) + 360) % 360;
  const rotation =
    -2 * Math.sqrt(saturation(c)) * sine(60 * Math.exp(-(((wrapped - 275) / 25) ** 2)));
  return Math.sqrt(lightness ** 2 + strength ** 2 + tone ** 2 + rotation * strength * tone);
}

const saturation = (chroma: number) => chroma ** 7 / (chroma ** 7 + 25 ** 7);
const hueOf = (a: number, b: number) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

function product(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function map<Entry>(
  [a, b, c]: readonly [Entry, Entry, Entry],
  change: (entry: Entry) => number,
): Triple {
  return [change(a), change(b), change(c)];
}
