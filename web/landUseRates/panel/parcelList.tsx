import type { ComponentChildren } from 'preact';
import type { Portion } from '../../../geodata/area/portions.ts';
import { countedAreaM2, partAreaM2 } from '../../../geodata/parcel.ts';
import { parcelHere } from '../reading/landTables.ts';
import { CutList } from './growingList.tsx';
import { ParcelButton } from './parcelButton.tsx';

/** Parcels, or parts of them, by name and area. */
export function ParcelList(props: {
  readonly portions: readonly Portion[];
  /** What they are, for those who hear the list. */
  readonly label: string;
  /** A line beneath the name of each. */
  readonly note?: (id: string) => ComponentChildren;
  /** What else can be done with each, beside it. */
  readonly action?: (id: string) => ComponentChildren;
}) {
  return (
    <CutList items={props.portions} label={props.label} keyOf={({ id }) => id}>
      {({ id, share }) => (
        <>
          <ParcelButton id={id} land={landOf(id, share)} share={share}>
            {props.note?.(id)}
          </ParcelButton>
          {props.action?.(id)}
        </>
      )}
    </CutList>
  );
}

function landOf(id: string, share: number) {
  const properties = parcelHere(id)?.properties;
  const area =
    properties === undefined
      ? null
      : partAreaM2(countedAreaM2(properties), { quality: properties.quality, share });
  return { areaM2: area ?? 0, areaUnknown: area === null ? 1 : 0 };
}
