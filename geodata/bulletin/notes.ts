import type { IsoInstant } from '../date.ts';
import type { Making } from './bulletinSource.ts';
import { day, joined, quoted, type Runs } from './run.ts';

/** 数据说明: what the figures mean, of which day they are, as known when, and where they come from. A paragraph each. */
export function notes({ words, period, source }: Making): Runs[] {
  const { notes: note } = words;
  return [
    [note.bound],
    [note.reached],
    [note.areas],
    [note.lights],
    [note.twoReadings],
    ...(source.zone.origin === 'example' ? [[words.marks.example]] : []),
    ...period.qualities.flatMap((quality) => {
      const mark = words.marks.qualities[quality];
      return mark === null ? [] : [[mark]];
    }),
    note.asOf(day(period.to)),
    ...knownBy(period, note, words.semicolon),
    note.edition(quoted(source.edition)),
    ...source.addresses.map((address) => note.address(quoted(address))),
  ];
}

function knownBy(
  { kind, months }: Making['period'],
  note: Making['words']['notes'],
  between: string,
): Runs[] {
  const moments = months.map(({ figures }) => figures.knownBy);
  const [only = null] = moments;
  if (kind === 'month' || moments.every((at) => at === null))
    return [only === null ? [note.knownNow] : note.knownBy({ kind: 'moment', at: only })];
  const short = (at: IsoInstant | null): Runs =>
    at === null ? [note.knownNowShort] : note.knownByShort({ kind: 'moment', at });
  return [
    joined(
      months.map(({ month, figures }) =>
        note.monthKnownBy({ kind: 'month', month }, short(figures.knownBy)),
      ),
      between,
    ),
  ];
}
