import { statesOf, type Axis } from '../../geodata/axis.ts';
import { boundingBoxOf, type LonLat } from '../../geodata/geometry.ts';
import type { ParcelFeature, ParcelProperties } from '../../geodata/parcelFeature.ts';
import { stages } from '../../geodata/stage.ts';
import { axisOf, classOf, type Theme } from '../state/theme.ts';
import { blockKey, type ColumnLevel } from './columnLevel.ts';

/** A column of progress: how high (0…1, null unknown), what stands on it, of which class. */
export type Column = {
  readonly id: string;
  readonly position: LonLat;
  readonly height: number | null;
  readonly label: string;
  readonly classId: string;
};

/**
 * A column for each parcel, block or cell of a grid.
 *
 * On an axis the height is the percent: the one on record, or 0 and 100 where the state itself means that. Of several
 * parcels it is the mean over those whose percent is known. Under the stage theme it is the steps done, labelled as such.
 */
export function columnsOf(
  features: readonly ParcelFeature[],
  theme: Theme,
  level: ColumnLevel,
): Column[] {
  const groups = new Map<string, ParcelFeature[]>();
  for (const feature of features) {
    const key = groupKey(feature, level);
    const group = groups.get(key);
    if (group) group.push(feature);
    else groups.set(key, [feature]);
  }
  return [...groups].map(([id, group]) => columnOf(id, group, theme));
}

function groupKey(feature: ParcelFeature, level: ColumnLevel): string {
  if (level.by === 'parcel') return feature.id;
  if (level.by === 'block') return blockKey(feature);
  const [lon, lat] = middleOf([feature]);
  return `${Math.floor(lon / level.degrees)}/${Math.floor(lat / level.degrees)}`;
}

function middleOf(group: readonly ParcelFeature[]): LonLat {
  const box = boundingBoxOf(group.map(({ geometry }) => geometry)) ?? [0, 0, 0, 0];
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

function columnOf(id: string, group: readonly ParcelFeature[], theme: Theme): Column {
  const heights = group.flatMap(({ properties }) => heightOf(properties, theme) ?? []);
  const height = heights.length === 0 ? null : heights.reduce((a, b) => a + b, 0) / heights.length;
  return {
    id,
    position: middleOf(group),
    height,
    label: height === null ? '' : labelOf(height, theme),
    classId: mostCommon(group.map(({ properties }) => classOf(theme, properties))),
  };
}

function labelOf(height: number, theme: Theme): string {
  const steps = stages.length - 1;
  return axisOf(theme)
    ? `${Math.round(height * 100)} %`
    : `${Number((height * steps).toFixed(1))}/${steps}`;
}

function heightOf(properties: ParcelProperties, theme: Theme): number | null {
  const axis = axisOf(theme);
  if (axis === null)
    return properties.stage === null
      ? null
      : stages.indexOf(properties.stage) / (stages.length - 1);
  const percent = properties[`${axis}Percent`];
  if (percent !== null) return percent / 100;
  const state = properties[axis];
  if (state === null || state === 'notRequired') return null;
  if (state === statesOf[axis][0]) return 0;
  return meansDone[axis].includes(state) ? 1 : null;
}

/** States that mean all of it, percent or not. 基本完成 is not among them: it gives no percent and none is made up. */
const meansDone: Record<Axis, readonly string[]> = {
  clearance: ['cleared'],
  levelling: ['complete'],
  building: ['completed', 'inProduction', 'atCapacity'],
};

function mostCommon(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'unknown';
}
