import { crc32, deflateSync, inflateSync } from 'node:zlib';

export type Rgb = readonly [red: number, green: number, blue: number];

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of opaque pixels, each of the colour that `colourAt` gives for its column and row. */
export function encodePng(side: number, colourAt: (x: number, y: number) => Rgb): Buffer {
  // Each row begins with a 0: pixels as they are, not as differences.
  const width = 1 + side * 3;
  const rows = Buffer.alloc(side * width);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) rows.set(colourAt(x, y), y * width + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8); // 8 bits a channel, red, green and blue
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The colour of the first pixel, which no filter changes. */
export function firstPixel(png: Buffer): Rgb {
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [, red = 0, green = 0, blue = 0] = inflateSync(Buffer.concat(parts));
  return [red, green, blue];
}
