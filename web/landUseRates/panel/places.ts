import { computed } from '@preact/signals';
import type { Against, AreaChoice } from '../area/areaChoice.ts';
import { shown } from '../../state/loadable.ts';
import { otherDay } from '../../state/current.ts';
import { shownDate, surroundings } from '../../state/records.ts';
import { parcelHere } from '../reading/landTables.ts';
import { savedAreaOf } from '../area/shapeOf.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';

export type Place = { readonly id: string; readonly name: string };

const placesOf = (layer: 'block' | 'town') =>
  computed<readonly Place[]>(() =>
    (shown(surroundings.state.value)?.features ?? []).flatMap(({ properties }) =>
      properties.layer === layer
        ? [
            {
              id: properties.id,
              name: say({
                zh: properties.name ?? properties.id,
                en: properties.nameEn ?? properties.id,
              }),
            },
          ]
        : [],
    ),
  );

/** The zone's blocks and towns in the language of the view. */
export const blocks = placesOf('block');
export const towns = placesOf('town');

export function parcelName(id: string): string {
  const properties = parcelHere(id)?.properties;
  return properties ? say({ zh: properties.name, en: properties.nameEn }) : id;
}

/** What some land is called in a heading: `全区`, `南博区块`, `所选 3 宗地块`, the name somebody gave it. */
export function areaName(area: AreaChoice): string {
  const text = words.value.rates.area;
  switch (area.kind) {
    case 'zone':
      return text.kinds.zone;
    case 'block':
      return nameIn(blocks.value, area.id);
    case 'town':
      return nameIn(towns.value, area.id);
    case 'parcels':
      return area.ids.length === 1 ? parcelName(area.ids[0]!) : text.parcels(area.ids.length);
    case 'drawn':
      return area.name ?? text.drawn;
    case 'saved':
      return savedAreaOf(area.id)?.name ?? text.kinds.saved;
  }
}

function nameIn(places: readonly Place[], id: string): string {
  return places.find((place) => place.id === id)?.name ?? id;
}

/** What stands above each column when land is compared: where it is, and on which day. */
export function columnHeads(
  area: AreaChoice,
  against: Against,
): readonly [one: ColumnHead, other: ColumnHead] {
  const name = areaName(area);
  const date = shownDate.value ?? words.value.none;
  return against.kind === 'day'
    ? [
        { name, date },
        { name, date: otherDay.value ?? words.value.none },
      ]
    : [
        { name, date },
        { name: areaName(against.area), date },
      ];
}

export type ColumnHead = { readonly name: string; readonly date: string };
