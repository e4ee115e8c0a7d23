import type { ZoneImport } from '../import/zoneImport.ts';
import type { Lineage, LineageStep, NamedParcel } from './parcelEdit.ts';

/** Reads the course of a parcel from the imports of its zone, oldest first; those that were undone say nothing. */
export function lineageOf(parcel: string, imports: readonly ZoneImport[]): Lineage {
  const steps = imports.flatMap(({ id, asOf, edit, undoneAt }): LineageStep[] =>
    edit === null || undoneAt !== null ? [] : [{ ...edit, import: id, asOf }],
  );
  const names = (parcels: readonly NamedParcel[]) => parcels.some(({ id }) => id === parcel);
  return {
    cameFrom: steps.filter(({ to }) => names(to)),
    // A parcel whose boundary or name changed is still itself: that is told once, as where what it is comes from.
    became: steps.filter(
      ({ kind, from }) => kind !== 'reshape' && kind !== 'attributes' && names(from),
    ),
  };
}
