import type { BulletinProperty } from './bulletinDocument.ts';
import type { Making } from './bulletinSource.ts';
import { joined, type Runs } from './run.ts';

/** Whether the month is closed, or which months of a quarter are. */
export function closingOf({ words, period }: Making): Runs {
  const closed = period.months.filter(({ isClosed }) => isClosed);
  if (period.kind === 'quarter')
    return closed.length === 0
      ? [words.noMonthClosed]
      : words.monthsClosed(
          joined(
            closed.map(({ month }) => [{ kind: 'month', month }]),
            words.comma,
          ),
        );
  const at = closed[0]?.figures.knownBy ?? null;
  return at === null ? [words.notClosed] : words.closed({ kind: 'moment', at });
}

/** What must not be overlooked, a sentence each. */
export function marksOf({ words, period, source }: Making): string[] {
  return [
    ...(source.zone.origin === 'example' ? [words.marks.example] : []),
    ...period.qualities
      .filter((quality) => quality !== 'example')
      .flatMap((quality) => words.marks.qualities[quality] ?? []),
  ];
}

/** For programs: in English, days and moments as ISO 8601 writes them. */
export function propertiesOf({ period, source }: Making, code: string): BulletinProperty[] {
  const knownBy = period.months.map(({ month, figures }) => `${month} ${figures.knownBy ?? 'now'}`);
  const closed = period.months.filter(({ isClosed }) => isClosed).map(({ month }) => month);
  return [
    { name: 'Zone', value: source.zone.id },
    { name: 'Period', value: code },
    { name: 'AsOf', value: period.to },
    { name: 'KnownBy', value: knownBy.join(', ') },
    { name: 'ClosedMonths', value: closed.join(', ') || 'none' },
    { name: 'Edition', value: source.edition },
    { name: 'Addresses', value: source.addresses.join(' ') },
    { name: 'Origin', value: source.zone.origin },
    { name: 'BoundaryQualities', value: period.qualities.join(', ') || 'none' },
  ];
}

/** `金东开发区_土地推进小结_2010Q3`, without what file systems refuse. */
export function fileNameOf({ words, language, period, source }: Making, code: string): string {
  const parts = [
    source.zone.name[language],
    words.fileTitles[period.kind],
    code,
    ...(source.zone.origin === 'example' ? [words.exampleMark] : []),
  ];
  return parts.map((part) => part.replace(/[\s\p{C}\\/:*?"<>|%#]+/gu, '-')).join('_');
}
