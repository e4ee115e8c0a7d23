import type { Count } from '../count.ts';
import { lightColours } from '../plan/planItem.ts';
import { monthMilestones, type MonthMilestone } from '../supervision/monthReading.ts';
import type { BulletinArea, Making } from './bulletinSource.ts';
import { axisOf, isKnown, substantially } from './counts.ts';
import { day, figure, joined, named, said, type Runs } from './run.ts';

/** 总体情况: the whole zone in sentences, a paragraph each. */
export function overview(making: Making): Runs[] {
  const { words, language, period, source } = making;
  const zone = period.areas.find(({ kind }) => kind === 'zone');
  const [asOf, name] = [day(period.to), named(source.zone.name, language)];
  if (zone === undefined || zone.total.parcels === 0)
    return [words.overview.noParcels(asOf, name), ...plansAndBlockers(zone, making)];
  return [
    said`${words.overview.land(asOf, name, figure(zone.total.parcels, 'parcel'))}${areaOf(zone, making)}${words.overview.end}`,
    reached(zone, making),
    ...substantiallyLevelled(zone, making),
    ...firstHeard(zone, making),
    ...plansAndBlockers(zone, making),
  ];
}

function areaOf({ total }: BulletinArea, { words: { overview: sentence } }: Making): Runs {
  if (total.areaUnknown === total.parcels) return [sentence.allAreasUnknown];
  return [
    ...sentence.area(figure(total.areaM2, 'squareMetres')),
    ...(total.areaUnknown > 0 ? sentence.areaUnknown(figure(total.areaUnknown, 'parcel')) : []),
  ];
}

function reached(zone: BulletinArea, { words, period }: Making): Runs {
  const { overview: sentence } = words;
  const parts = (of: 'passed' | 'atEnd') =>
    joined(
      monthMilestones.map((milestone) => {
        const name = words.changes[milestone];
        if (!isKnown(zone, axisOf[milestone])) return [sentence.unknownMilestone(name)];
        const count = zone.reached[milestone][of];
        return sentence.passed(name, figure(count.parcels, 'parcel'), areaIfKnown(count, words));
      }),
      words.comma,
    );
  return sentence.reached(
    words.periods[period.kind],
    parts('passed'),
    words.periodEnds[period.kind],
    parts('atEnd'),
  );
}

function substantiallyLevelled(zone: BulletinArea, { words }: Making): Runs[] {
  const count = substantially(zone);
  if (count.parcels === 0) return [];
  const parcels = figure(count.parcels, 'parcel');
  return [words.overview.substantially(parcels, areaIfKnown(count, words))];
}

/** Parcels that nobody can say when they passed a milestone. */
function firstHeard(zone: BulletinArea, { words }: Making): Runs[] {
  const heard = monthMilestones.filter((milestone) => firstHeardOf(zone, milestone) > 0);
  if (heard.length === 0) return [];
  const parts = heard.map((milestone) =>
    words.overview.passed(
      words.changes[milestone],
      figure(firstHeardOf(zone, milestone), 'parcel'),
      [],
    ),
  );
  return [words.overview.firstHeard(joined(parts, words.comma))];
}

function firstHeardOf({ reached }: BulletinArea, milestone: MonthMilestone): number {
  return reached[milestone].firstHeard.parcels;
}

function areaIfKnown({ parcels, areaM2, areaUnknown }: Count, words: Making['words']): Runs {
  return parcels > areaUnknown ? words.overview.inArea(figure(areaM2, 'squareMetres')) : [];
}

function plansAndBlockers(zone: BulletinArea | undefined, { words, period }: Making): Runs[] {
  if (zone === undefined) return [];
  const { overview: sentence } = words;
  const end = words.periodEnds[period.kind];
  const shown = lightColours.filter((colour) => zone.lights[colour] > 0);
  const lights = joined(
    shown.map(
      (colour) => said`${{ kind: 'light', colour }} ${figure(zone.lights[colour], 'item')}`,
    ),
    words.comma,
  );
  const { standing, begun, cleared } = zone.blockers;
  return [
    shown.length === 0 ? [sentence.noLights] : sentence.lights(end, lights),
    sentence.blockers(
      end,
      figure(standing, 'item'),
      words.periods[period.kind],
      figure(begun, 'item'),
      figure(cleared, 'item'),
    ),
  ];
}
