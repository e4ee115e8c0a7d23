import { Buffer } from 'node:buffer';
import { Builder } from 'flatbuffers';
import type { ExportField, ExportValue } from '../../geodata/export/exportField.ts';
import type { LonLat, MultiPolygon } from '../../geodata/geometry.ts';
import type { ExportLayer, ParcelPages } from './exportLayer.ts';
import { shapeIn } from './shapeIn.ts';

/** Version 3 of the format, and kinds of its geometries and columns. */
const magic = Uint8Array.of(0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0);
const [polygonKind, multiPolygonKind, doubleColumn, stringColumn] = [3, 6, 10, 11];

/**
 * FlatGeobuf without the index, whose place is before the features and which needs all of them first. The package `flatgeobuf`
 * writes from a collection that is held whole; `flatbuffers` is what it is written with here.
 */
export async function* flatgeobuf(
  pages: ParcelPages,
  layer: ExportLayer,
): AsyncGenerator<Uint8Array> {
  const { fields, language, system } = layer;
  const shapeOf = shapeIn(system);
  yield Buffer.concat([magic, head(layer)]);
  for await (const page of pages) {
    const features = page.map((parcel) =>
      feature(shapeOf(parcel), properties(fields.map(({ value }) => value(parcel, language)))),
    );
    if (features.length > 0) yield Buffer.concat(features);
  }
}

function head({ name, notes, fields, language, system }: ExportLayer): Uint8Array {
  const builder = new Builder(4096);
  const columns = vectorOf(
    builder,
    fields.map((field) => column(builder, field, language)),
  );
  const crs = crsOf(builder, Number(/\d+/.exec(system.code)?.[0] ?? 0));
  const title = builder.createString(name);
  const description = builder.createString(notes.join('\n'));
  builder.startObject(14);
  builder.addFieldOffset(0, title, 0);
  builder.addFieldInt8(2, multiPolygonKind, 0);
  builder.addFieldOffset(7, columns, 0);
  // How many features there are is not known yet: 0. An index of 0 is none.
  builder.addFieldInt16(9, 0, 16);
  builder.addFieldOffset(10, crs, 0);
  builder.addFieldOffset(12, description, 0);
  builder.finishSizePrefixed(builder.endObject());
  return builder.asUint8Array();
}

function column(
  builder: Builder,
  { name, kind }: ExportField,
  language: ExportLayer['language'],
): number {
  const text = builder.createString(name[language]);
  builder.startObject(11);
  builder.addFieldOffset(0, text, 0);
  builder.addFieldInt8(1, kind.type === 'number' ? doubleColumn : stringColumn, 0);
  return builder.endObject();
}

function crsOf(builder: Builder, code: number): number {
  const organization = builder.createString('EPSG');
  builder.startObject(6);
  builder.addFieldOffset(0, organization, 0);
  builder.addFieldInt32(1, code, 0);
  return builder.endObject();
}

function feature({ coordinates }: MultiPolygon, values: Uint8Array): Uint8Array {
  const builder = new Builder(1024);
  const parts = vectorOf(
    builder,
    coordinates.map((rings) => polygon(builder, rings)),
  );
  builder.startObject(8);
  builder.addFieldInt8(6, multiPolygonKind, 0);
  builder.addFieldOffset(7, parts, 0);
  const geometry = builder.endObject();
  const bytes = builder.createByteVector(values);
  builder.startObject(3);
  builder.addFieldOffset(0, geometry, 0);
  builder.addFieldOffset(1, bytes, 0);
  builder.finishSizePrefixed(builder.endObject());
  return builder.asUint8Array();
}

function polygon(builder: Builder, rings: readonly LonLat[][]): number {
  const numbers = rings.flat(2);
  builder.startVector(8, numbers.length, 8);
  for (const value of numbers.toReversed()) builder.addFloat64(value);
  const xy = builder.endVector();
  let end = 0;
  const ends = rings.map((ring) => (end += ring.length));
  builder.startVector(4, ends.length, 4);
  for (const value of ends.toReversed()) builder.addInt32(value);
  const endsVector = builder.endVector();
  builder.startObject(8);
  builder.addFieldOffset(0, endsVector, 0);
  builder.addFieldOffset(1, xy, 0);
  builder.addFieldInt8(6, polygonKind, 0);
  return builder.endObject();
}

function vectorOf(builder: Builder, offsets: readonly number[]): number {
  builder.startVector(4, offsets.length, 4);
  for (const offset of offsets.toReversed()) builder.addOffset(offset);
  return builder.endVector();
}

/** Values with the numbers of their columns before them; what is not on record is left out. */
function properties(values: readonly ExportValue[]): Uint8Array {
  return Buffer.concat(
    values.flatMap((value, index) => {
      if (value === null) return [];
      const isNumber = typeof value === 'number';
      const text = isNumber ? Buffer.alloc(0) : Buffer.from(value);
      const cell = Buffer.alloc(isNumber ? 10 : 6);
      cell.writeUInt16LE(index, 0);
      if (isNumber) cell.writeDoubleLE(value, 2);
      else cell.writeUInt32LE(text.length, 2);
      return [cell, text];
    }),
  );
}
