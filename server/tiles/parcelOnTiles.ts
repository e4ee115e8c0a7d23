import type { IsoDate } from '../../geodata/date.ts';
import { labelPoint } from '../../geodata/labelPoint.ts';
import type { Areal, LonLat } from '../../geodata/geometry.ts';
import { countedAreaM2 } from '../../geodata/parcel.ts';
import { propertiesOf, stepOn } from '../../geodata/parcelTimeline.ts';
import { tileTimeline } from '../../geodata/tileTimeline.ts';
import type { ParcelVersion } from '../store/parcelVersions.ts';
import type { Placed } from './cutToTile.ts';
import { known } from './known.ts';
import { once } from './once.ts';

/** Whether a parcel is so on a day. */
export function holdsOn({ since, until }: ParcelVersion, day: IsoDate): boolean {
  return (since ?? day) <= day && (until === null || day < until);
}

/**
 * A parcel with its states on a day, for programs that only colour, and all it has ever had.
 *
 * @param placeIn where a name stands in a shape
 */
export function parcelOnTiles(
  version: ParcelVersion,
  asOf: IsoDate,
  placeIn: (geometry: Areal) => LonLat = labelPoint,
): Placed {
  const { geometry, steps } = version;
  const step = stepOn(steps, asOf);
  const states = step && propertiesOf(step);
  return {
    geometry,
    place: once(() => placeIn(geometry)),
    properties: once(() =>
      known({
        id: version.id,
        name: version.name,
        nameEn: version.nameEn,
        number: version.number,
        block: version.block,
        town: version.town,
        landUse: version.landUse,
        quality: version.quality,
        registeredM2: version.registeredM2,
        measuredM2: version.measuredM2,
        areaM2: countedAreaM2(version),
        since: version.since,
        until: version.until,
        stage: states?.stage,
        clearance: states?.clearance,
        levelling: states?.levelling,
        building: states?.building,
        blocked: states?.blocked ? true : null,
        timeline: tileTimeline(steps),
      }),
    ),
  };
}
