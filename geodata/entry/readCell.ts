import type { Axis, AxisStates } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import type { Quantity } from '../observation.ts';
import type { Provenance, Source } from '../provenance.ts';
import type { CellField } from './entryCell.ts';
import { readQuantities } from './quantityText.ts';
import { readSource } from './sourceText.ts';
import { readState } from './stateCodes.ts';

const longestText = 500;

/** What a cell says; texts are as they were typed, null where nothing is. */
export type CellValues = {
  readonly state: AxisStates[Axis] | null;
  readonly percent: number | null;
  readonly quantities: readonly Quantity[];
  readonly blocked: Bilingual | null;
  readonly note: Bilingual | null;
  readonly source: Provenance | null;
  readonly reason: Bilingual | null;
};

type CellReading<Field extends CellField> =
  | { readonly kind: 'read'; readonly value: CellValues[Field] }
  | { readonly kind: 'unreadable'; readonly said: Bilingual };

/**
 * Reads what was typed or pasted into a cell, or says why it cannot be read. An empty cell says that there is nothing. `sources` are
 * the documents of the zone.
 */
export function readCell<Field extends CellField>(
  axis: Axis,
  field: Field,
  text: string,
  sources: readonly Source[],
): CellReading<Field> {
  const readers: { readonly [F in CellField]: () => CellReading<F> } = {
    state: () => stateIn(axis, text),
    percent: () => percentIn(text),
    quantities: () => quantitiesIn(text),
    blocked: () => textIn(text),
    note: () => textIn(text),
    source: () => sourceIn(text, sources),
    reason: () => textIn(text),
  };
  return readers[field]();
}

function stateIn(axis: Axis, text: string): CellReading<'state'> {
  if (text.trim() === '') return { kind: 'read', value: null };
  const state = readState(axis, text);
  if (state !== undefined) return { kind: 'read', value: state };
  return unreadable(
    `“${short(text)}”不是这一项的状态，请从列表中选。`,
    `“${short(text)}” is no state of this axis; choose one of the list.`,
  );
}

/** 90, 90% and ９０％ are alike. Of a bare 0.9 nobody can say whether 90 % or 0.9 % is meant. */
function percentIn(text: string): CellReading<'percent'> {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain === '') return { kind: 'read', value: null };
  const [, digits, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(plain) ?? [];
  const value = Number(digits);
  if (digits === undefined || value > 100)
    return unreadable(
      `“${short(text)}”不是 0 到 100 的百分数。`,
      `“${short(text)}” is not a percent from 0 to 100.`,
    );
  if (sign === '' && value > 0 && value < 1)
    return unreadable(
      `“${short(text)}”说不清是 ${percentOf(value * 100)}% 还是 ${digits}%，请写百分号。`,
      `“${short(text)}” may be ${percentOf(value * 100)}% or ${digits}%; write the percent sign.`,
    );
  return { kind: 'read', value };
}

function percentOf(value: number): number {
  return Number(value.toFixed(4));
}

function quantitiesIn(text: string): CellReading<'quantities'> {
  const value = readQuantities(text);
  if (value !== undefined) return { kind: 'read', value };
  return unreadable(
    `“${short(text)}”读不出数量，请写成“腾空 15/17 户；拆除 3 处”。`,
    `“${short(text)}” cannot be read as quantities; write “vacated 15/17 households; razed 3 places”.`,
  );
}

function textIn(text: string): CellReading<'note'> {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'read', value: null };
  if ([...trimmed].length > longestText)
    return unreadable(`最多 ${longestText} 个字。`, `At most ${longestText} characters.`);
  return { kind: 'read', value: { zh: trimmed, en: trimmed } };
}

function sourceIn(text: string, sources: readonly Source[]): CellReading<'source'> {
  const tooLong = textIn(text);
  if (tooLong.kind === 'unreadable') return tooLong;
  const reading = readSource(text, sources);
  if (reading.kind === 'read') return reading;
  return reading.why === 'noSection'
    ? unreadable(
        '请在文件名后面写上章节，例如“一(二)”。',
        'Name the section after the document, “2.1” say.',
      )
    : unreadable(
        `“${short(text)}”不能作为录入的来源。`,
        `“${short(text)}” is no source of what is entered.`,
      );
}

function unreadable(zh: string, en: string) {
  return { kind: 'unreadable', said: bilingual(zh, en) } as const;
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
