import { exampleRecords } from '../../geodata/records/example/exampleRecords.ts';
import { timed, type Figure } from './figure.ts';

/** Generating an example zone to its last parcel, without a store: what `fill` has to wait for. */
export async function generating(parcels: number): Promise<Figure> {
  const { runs } = await timed(1, () => {
    const records = exampleRecords({ parcels, seed: 1 });
    return [...count(records.blocks), ...count(records.parcels)];
  });
  return { bench: 'fill', what: 'generate a zone', engine: null, parcels, unit: 'ms', runs };
}

/** Reads to the end and keeps nothing. */
function* count(items: Iterable<unknown>): Generator<number> {
  let read = 0;
  for (const _ of items) read += 1;
  yield read;
}
