import type { IsoDate } from '../../geodata/date.ts';
import { addressOf, getTable } from '../api.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/fileName.ts';
import { knownOn, language } from '../state/current.ts';
import { parcelFeatures, zone } from '../state/records.ts';
import { comparedDays } from './comparing.ts';
import { words } from './words/words.ts';

/** Hands over what changed between two days as they are known on screen. The name of the file says as known by when, and its marks. */
export async function takeChanges(): Promise<void> {
  const [shownZone, days, known, text] = [
    zone.peek(),
    comparedDays.peek(),
    knownOn.peek(),
    words.peek(),
  ];
  if (!shownZone || !days) return;
  const { from, to } = days;
  const table = await getTable(
    addressOf.changes(shownZone.id, {
      from,
      to,
      ...(known !== null && { knownBy: known === 'then' ? ('eachDay' as const) : known }),
    }),
  );
  const qualities = new Set(parcelFeatures.peek().map(({ properties }) => properties.quality));
  const marks = (['example', 'schematic'] as const).filter((mark) => qualities.has(mark));
  const about = {
    zone: language.peek() === 'zh' ? shownZone.name : shownZone.nameEn,
    content: text.compare.fileName,
    area: `${from}-${to}`,
    date: null,
    marks: [...knownMark(known), ...marks.map((mark) => text.exports.marks[mark])],
  };
  download(table, fileName(about, 'csv'));
}

function knownMark(known: IsoDate | 'then' | null): readonly string[] {
  const text = words.peek().compare;
  if (known === null) return [];
  return [known === 'then' ? text.knownThen : text.knownBy(known)];
}
