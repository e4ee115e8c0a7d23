import type { Indicator } from '../../../geodata/indicator.ts';
import { areaFigure, ratioFigure } from '../../../geodata/units.ts';
import type { AreaStatistics } from '../../../server/routes/areaStatistics.ts';

/** The short form of an area, from the form with working. */
export function shortened({ indicators, ...area }: AreaStatistics): object {
  const count = ({ parcels, areaM2, areaUnknown }: AreaStatistics['blocked']) => ({
    parcels,
    areaM2: areaFigure(areaM2, 'm2'),
    ...(areaUnknown > 0 && { areaUnknown }),
  });
  const counted = Object.entries(area).map(([member, value]) => {
    if (member === 'blocked') return [member, count(area.blocked)];
    if (typeof value !== 'object' || value === null) return [member, value];
    const classes = Object.entries(value as AreaStatistics['stage']).filter(
      ([, { parcels }]) => parcels > 0,
    );
    return [member, Object.fromEntries(classes.map(([name, of]) => [name, count(of)]))];
  });
  const of = <Value>(valueOf: (indicator: Indicator) => Value | false) =>
    Object.fromEntries(
      indicators.flatMap((indicator) => {
        const value = valueOf(indicator);
        return value === false ? [] : [[indicator.id, value]];
      }),
    );
  return {
    ...(Object.fromEntries(counted) as object),
    areaKnownM2: areaFigure(area.areaKnownM2, 'm2'),
    areaKnownMu: areaFigure(area.areaKnownM2, 'mu'),
    indicators: of(({ value }) => value !== null && ratioFigure(value)),
    missing: of(({ missing }) => missing !== null && missing !== 'noDenominator' && missing),
    unknownParcels: of((indicator) => indicator.unknownParcels > 0 && indicator.unknownParcels),
    reported: of((indicator) => indicator.reported ?? false),
  };
}

const ofIndicators = ['indicators', 'missing', 'unknownParcels', 'reported'];
const ofLand = ['construction', 'supply', 'idle', 'highTech'];

const without = (members: readonly string[], area: object): object =>
  Object.fromEntries(Object.entries(area).filter(([member]) => !members.includes(member)));

/** The short form of an area without what indicators come to. */
export const countsOf = (area: object): object => without(ofIndicators, area);

/** The same without what is counted by its land. */
export const withoutLand = (area: object): object => without(ofLand, area);
