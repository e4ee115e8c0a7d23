import { roundTo } from '../../../geodata/units.ts';

/** On paper: millimetres from its upper left corner. */
export type Point = readonly [x: number, y: number];

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<path d="M0 0L3 4"/>`; attributes that are undefined are left out, numbers keep a thousandth of a millimetre. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? mm(value) : escaped(value!)}"`);
  const content = children.join('');
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

export function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // What XML cannot hold at all; a name that somebody has pasted may.
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}

const mm = (value: number) => String(roundTo(value, 3));

/** `M0 0L3 4L5 0Z` */
export function pathOf(line: readonly Point[], isClosed = false): string {
  const steps = line.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${mm(x)} ${mm(y)}`);
  return steps.join('') + (isClosed ? 'Z' : '');
}

export function ringsPath(rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => pathOf(ring.slice(0, -1), true)).join('');
}

export function inset(of: Rectangle, by: number): Rectangle {
  return {
    x: of.x + by,
    y: of.y + by,
    width: of.width - 2 * by,
    height: of.height - 2 * by,
  };
}

export function isInside([x, y]: Point, { x: left, y: top, width, height }: Rectangle): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
