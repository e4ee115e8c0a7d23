import type { Attributes, AttributeValue } from '../../../../geodata/survey/surveyFile.ts';
import { viewOf } from '../part.ts';

export type Column = { readonly name: string; readonly type: number };

type Reader = (
  view: DataView,
  at: number,
) => { readonly value: AttributeValue; readonly next: number };

/** A number of so many bytes. */
function fixed(size: number, read: (view: DataView, at: number) => AttributeValue): Reader {
  return (view, at) => ({ value: read(view, at), next: at + size });
}

const text: Reader = (view, at) => {
  const length = view.getUint32(at, true);
  if (at + 4 + length > view.byteLength) throw new RangeError('text longer than the feature');
  const value = Buffer.from(view.buffer, view.byteOffset + at + 4, length).toString('utf8');
  return { value, next: at + 4 + length };
};

/** What no number of the machine holds exactly stays text. */
function whole(value: bigint): AttributeValue {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

/** By the number of the type in the schema: Byte, UByte, Bool, Short … DateTime, Binary. */
const readers: readonly Reader[] = [
  fixed(1, (view, at) => view.getInt8(at)),
  fixed(1, (view, at) => view.getUint8(at)),
  fixed(1, (view, at) => view.getUint8(at) !== 0),
  fixed(2, (view, at) => view.getInt16(at, true)),
  fixed(2, (view, at) => view.getUint16(at, true)),
  fixed(4, (view, at) => view.getInt32(at, true)),
  fixed(4, (view, at) => view.getUint32(at, true)),
  fixed(8, (view, at) => whole(view.getBigInt64(at, true))),
  fixed(8, (view, at) => whole(view.getBigUint64(at, true))),
  fixed(4, (view, at) => view.getFloat32(at, true)),
  fixed(8, (view, at) => view.getFloat64(at, true)),
  text,
  text,
  text,
  (view, at) => ({ ...text(view, at), value: null }),
];

/** The properties of a feature: number of a column and its value, one after the other. */
export function flatAttributes(bytes: Uint8Array, columns: readonly Column[]): Attributes {
  const view = viewOf(bytes);
  const attributes = new Map<string, AttributeValue>();
  let at = 0;
  while (at < bytes.length) {
    const column = columns[view.getUint16(at, true)];
    const read = column && readers[column.type];
    if (!column || !read) throw new RangeError('no such column');
    const { value, next } = read(view, at + 2);
    attributes.set(column.name, value);
    at = next;
  }
  return attributes;
}
