import type { IsoDate } from '../date.ts';
import type { BoundingBox } from '../geometry.ts';
import type { ZoneRecords } from '../records.ts';
import { checkDocuments } from './checkDocuments.ts';
import { checkIds } from './checkIds.ts';
import { checkLandRecords } from './checkLandRecords.ts';
import { checkLog } from './checkLog.ts';
import { checkReferences } from './checkReferences.ts';
import { checkShapes } from './checkShapes.ts';
import { checkWritten } from './checkWritten.ts';
import type { DocumentText } from './documentText.ts';
import type { Finding } from './finding.ts';
import { gather } from './gathered.ts';

export type Limits = {
  /** Where everything of the zone lies. */
  readonly window: BoundingBox;
  /** The last day that the zone's sources can know of. */
  readonly latest: IsoDate;
  /** The documents whose whole text is at hand. */
  readonly texts: readonly DocumentText[];
};

/** Everything wrong with a zone's records; none when they may be shipped. Reads the zone to its end. */
export function checkRecords(records: ZoneRecords, { window, latest, texts }: Limits): Finding[] {
  const zone = gather(records);
  return [
    ...checkIds(zone),
    ...checkReferences(zone),
    ...checkDocuments(zone, texts),
    ...checkShapes(zone, window),
    ...checkLog(zone, latest),
    ...checkWritten(zone),
    ...checkLandRecords(zone.parcelRecords, latest),
  ];
}
