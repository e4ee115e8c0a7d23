import { createRecords } from './0001-create-records.ts';
import type { TableShape } from './tableShape.ts';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly tables: readonly TableShape[];
};

/** In order; a number that has been released is never changed. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'create records', tables: createRecords },
];
