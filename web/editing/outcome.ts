import { computed } from '@preact/signals';
import { readAreal } from '../../geodata/area/readArea.ts';
import { OverlayError } from '../../geodata/area/overlay.ts';
import { merged } from '../../geodata/editing/partition.ts';
import { splitByLine } from '../../geodata/editing/splitByLine.ts';
import { polygonsOf, type Areal, type Polygon } from '../../geodata/geometry.ts';
import { measureArea } from '../../geodata/measure.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import { say } from '../words/words.ts';
import { editing, type Editing } from './editing.ts';
import { given } from './given.ts';
import { drawing, type Drawing } from './steps.ts';

/** A parcel as it will be. */
export type Made = {
  /** Of one that is there already; null of a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly number: string;
  readonly geometry: Areal;
  readonly areaM2: number;
  /** As it is; null of a new one. */
  readonly beforeM2: number | null;
};

/** What will come of it, or why nothing can yet. */
type Outcome =
  | {
      readonly kind: 'nothing';
      readonly why: 'noLine' | 'noCut' | 'noOther' | 'noMove' | 'noShape';
    }
  | { readonly kind: 'faulty'; readonly detail: Bilingual }
  | { readonly kind: 'ended'; readonly parcel: Parcel }
  | { readonly kind: 'made'; readonly parcels: readonly Made[]; readonly isApart: boolean };

export const outcome = computed<Outcome>(() => {
  const now = editing.value;
  if (!now) return { kind: 'nothing', why: 'noShape' };
  try {
    return outcomeOf(now, drawing.value);
  } catch (error) {
    if (!(error instanceof OverlayError)) throw error;
    return { kind: 'faulty', detail: tangled };
  }
});

const tangled = {
  zh: '这些边界缠在一起，算不出结果；请把线挪开一点。',
  en: 'These boundaries are too tangled to be worked out; move the line a little.',
};

function outcomeOf({ mode, subject, neighbours }: Editing, drawn: Drawing): Outcome {
  switch (mode) {
    case 'split': {
      if (!subject || drawn.line.length < 2) return { kind: 'nothing', why: 'noLine' };
      const { geometry, name, number } = subject.parcel;
      const parts = splitByLine(geometry, drawn.line);
      if (parts.length <= polygonsOf(geometry).length) return { kind: 'nothing', why: 'noCut' };
      return made(parts, (place) => ({
        name: `${name.zh}-${place + 1}`,
        number: number === null ? '' : `${number}-${place + 1}`,
      }));
    }
    case 'merge': {
      const others = neighbours.filter(({ parcel }) => drawn.merged.includes(parcel.id));
      if (!subject || others.length === 0) return { kind: 'nothing', why: 'noOther' };
      const all = [subject, ...others].map(({ parcel }) => parcel.geometry);
      const whole = merged(all);
      if (!whole) return { kind: 'nothing', why: 'noOther' };
      return made([whole], () => ({ name: subject.parcel.name.zh, number: '' }));
    }
    case 'reshape':
      return reshaped(subject ? [subject, ...neighbours] : [], drawn);
    case 'end':
      return subject
        ? { kind: 'ended', parcel: subject.parcel }
        : { kind: 'nothing', why: 'noShape' };
    case 'draw': {
      const ring = drawn.line.length < 3 ? null : [...drawn.line, drawn.line[0]!];
      if (!ring) return { kind: 'nothing', why: 'noShape' };
      const shape: Polygon = { type: 'Polygon', coordinates: [ring] };
      const fault = faultOf(shape);
      return fault
        ? { kind: 'faulty', detail: fault }
        : made([shape], () => ({ name: '', number: '' }));
    }
  }
}

function reshaped(seen: readonly NonNullable<Editing['subject']>[], drawn: Drawing): Outcome {
  const parcels: Made[] = [];
  for (const { parcel } of seen) {
    const shape = drawn.shapes.find(({ id }) => id === parcel.id)?.geometry ?? parcel.geometry;
    if (shape === parcel.geometry) continue;
    const fault = faultOf(shape);
    if (fault) return { kind: 'faulty', detail: fault };
    parcels.push({
      id: parcel.id,
      name: say(parcel.name),
      number: parcel.number ?? '',
      geometry: shape,
      areaM2: measureArea(shape),
      beforeM2: parcel.measuredM2,
    });
  }
  return parcels.length === 0
    ? { kind: 'nothing', why: 'noMove' }
    : { kind: 'made', parcels, isApart: false };
}

function made(
  shapes: readonly Areal[],
  suggested: (place: number) => { readonly name: string; readonly number: string },
): Outcome {
  const parcels = shapes.map((geometry, place): Made => ({
    id: null,
    ...suggested(place),
    ...given.value[place],
    geometry,
    areaM2: measureArea(geometry),
    beforeM2: null,
  }));
  return { kind: 'made', parcels, isApart: shapes.some((shape) => polygonsOf(shape).length > 1) };
}

function faultOf(shape: Areal): Bilingual | null {
  const read = readAreal(shape);
  return Array.isArray(read) ? (read[0]?.detail ?? tangled) : null;
}
