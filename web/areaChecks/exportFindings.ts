import { shownDate, zone } from '../state/records.ts';
import { csvOf } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/fileName.ts';
import { words } from './words/words.ts';
import { toleranceCheck, tolerance } from './check.ts';
import { reading } from './reading.ts';
import { findingsTable } from './findingColumns.ts';

/** Hands over all that was found as a list; does nothing before the check is finished. */
export function exportFindings(): void {
  const [found, shownZone, date] = [toleranceCheck.peek(), zone.peek(), shownDate.peek()];
  if (!found || !shownZone) return;
  const text = words.peek();
  const drawn = new Set(found.comparisons.map(({ parcel }) => parcel.quality));
  const marks = (['example', 'schematic'] as const).filter((quality) => drawn.has(quality));
  const notices = { example: text.exampleNotice, schematic: text.schematicNotice };
  const { name, nameEn } = shownZone;
  const page = findingsTable(found, reading.peek(), {
    words: text,
    zone: { zh: name, en: nameEn },
    date,
    tolerance: tolerance.peek(),
    marks: marks.length === 0 ? null : marks.map((mark) => notices[mark]).join(' · '),
  });
  download(
    new Blob([csvOf(page)], { type: 'text/csv;charset=utf-8' }),
    fileName(
      {
        zone: reading.peek().language === 'zh' ? name : nameEn,
        content: text.areaChecks.title,
        area: '',
        date,
        marks: marks.map((mark) => text.exports.marks[mark]),
      },
      'csv',
    ),
  );
}
