import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { wktOf } from '../../../geodata/survey/systems/wktOf.ts';
import type { ExportLayer, ParcelPages } from '../exportLayer.ts';
import { encoderOf } from '../gbk.ts';
import { shapeIn } from '../shapeIn.ts';
import { bytesOfFile, withTemporaryFolder } from '../../temporaryFolder.ts';
import { withNewFile } from '../spool.ts';
import { zipStream } from '../zipStream.ts';
import { rowsOfSpool, spooledCells } from './cellSpool.ts';
import { cellBytes, dbfColumns, dbfHead, dbfRow, type DbfColumn } from './dbfColumns.ts';
import { boxOfRecord, fileHead, polygonRecord, unionOf } from './shapeRecords.ts';
import { sidecar } from './sidecar.ts';

/** Byte 29 of a table in GBK. Of UTF-8 the table has no byte to say so; the `.cpg` does. */
const languageDrivers = { gbk: 0x4d, 'utf-8': 0 } as const;

/**
 * A shapefile in a ZIP. Its heads say how long the parts are and how wide the columns, so shapes and cells wait in files until
 * all parcels have gone by.
 */
export function shapefile(pages: ParcelPages, layer: ExportLayer): AsyncIterable<Uint8Array> {
  return withTemporaryFolder(async function* (folder) {
    const [shapes, cells] = [join(folder, 'shapes'), join(folder, 'cells')];
    const columns = dbfColumns(layer.fields);
    const missing = new Set<string>();
    const encode = encoderOf(layer.encoding, (character) => {
      missing.add(character);
      return '〓';
    });
    const spooled = await withNewFile(shapes, (shapeFile) =>
      withNewFile(cells, (cellFile) =>
        spool(pages, layer, { shapeFile, cellFile, columns, encode }),
      ),
    );
    const { records, box } = spooled;
    const total = records.reduce((sum, length) => sum + length, 0);
    const bounds = box ?? ([0, 0, 0, 0] as const);
    const driver = languageDrivers[layer.encoding];
    const name = (ending: string) => `${layer.plainName}.${ending}`;
    yield* zipStream([
      { name: name('shp'), content: after(fileHead(100 + total, bounds), bytesOfFile(shapes)) },
      {
        name: name('shx'),
        content: pieces(fileHead(100 + 8 * records.length, bounds), indexOf(records)),
      },
      {
        name: name('dbf'),
        content: dbf(dbfHead(columns, records.length, driver), columns, bytesOfFile(cells)),
      },
      { name: name('prj'), content: pieces(Buffer.from(wktOf(layer.system))) },
      { name: name('cpg'), content: pieces(Buffer.from(layer.encoding.toUpperCase())) },
      { name: '字段说明.txt', content: pieces(Buffer.from(sidecar(layer, columns, missing))) },
    ]);
  });
}

type Spooling = {
  readonly shapeFile: FileHandle;
  readonly cellFile: FileHandle;
  readonly columns: readonly DbfColumn[];
  readonly encode: (text: string) => Uint8Array;
};

async function spool(
  pages: ParcelPages,
  { system, language }: ExportLayer,
  { shapeFile, cellFile, columns, encode }: Spooling,
) {
  const shapeOf = shapeIn(system);
  const records: number[] = [];
  let box: ReturnType<typeof boxOfRecord> | null = null;
  for await (const page of pages) {
    const shapes: Buffer[] = [];
    const rows: Buffer[] = [];
    for (const parcel of page) {
      const record = polygonRecord(records.length + 1, shapeOf(parcel));
      records.push(record.length);
      box = unionOf(box, boxOfRecord(record));
      shapes.push(record);
      const cells = columns.map((column) => {
        const { bytes, isCut } = cellBytes(column, column.field.value(parcel, language), encode);
        column.width = Math.max(column.width, bytes.length);
        if (isCut) column.cut += 1;
        return bytes;
      });
      rows.push(spooledCells(cells));
    }
    await shapeFile.write(Buffer.concat(shapes));
    await cellFile.write(Buffer.concat(rows));
  }
  return { records, box };
}

/** The `.shx`: where each record begins and how long it is, in words of two bytes. */
function indexOf(records: readonly number[]): Buffer {
  const index = Buffer.alloc(8 * records.length);
  let start = 100;
  records.forEach((length, number) => {
    index.writeInt32BE(start / 2, 8 * number);
    index.writeInt32BE((length - 8) / 2, 8 * number + 4);
    start += length;
  });
  return index;
}

async function* dbf(
  head: Buffer,
  columns: readonly DbfColumn[],
  cells: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head;
  for await (const rows of rowsOfSpool(cells, columns.length))
    yield Buffer.concat(rows.map((row) => dbfRow(columns, row)));
  yield Buffer.of(0x1a);
}

async function* after(head: Buffer, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
