import type { Engine } from '../../server/store/engine.ts';
import type { Figure } from './figure.ts';

/** Where a bench measures: one engine with the zones it needs already loaded. */
export type Trial = {
  readonly engine: Engine;
  /** As openStore takes it. */
  readonly place: { readonly databaseUrl?: string | undefined; readonly file: string };
  /** The environment that makes a server use this store. */
  readonly settings: Readonly<Record<string, string>>;
  /** Parcels of the zones there are: the zone of 10 000 has the id that `zoneOf(10_000)` gives. */
  readonly sizes: readonly number[];
  /** How often each thing is measured. */
  readonly runs: number;
};

export type Bench = {
  readonly name: string;
  /** The sizes of zones it measures on, of those that the run allows. */
  readonly sizes: (allowed: readonly number[]) => readonly number[];
  /** Measures on the engines named, one after the other. */
  readonly engines: readonly Engine[];
  readonly run: (trial: Trial) => AsyncIterable<Figure>;
};

export function zoneOf(parcels: number): string {
  return `bench-${parcels}`;
}
