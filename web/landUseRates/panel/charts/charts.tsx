import { lastReading } from '../lastReading.ts';
import { TooManyNote } from '../listedNote.tsx';
import { IdleAges } from './idleAges.tsx';
import { References } from './references.tsx';
import { Structure } from './structure.tsx';

/** The charts of some land, each with its words beside it. */
export function Charts() {
  const reading = lastReading.value?.reading;
  if (!reading) return null;
  return (
    <>
      <Structure reading={reading} />
      <References reading={reading} />
      {reading.counted ? <TooManyNote reading={reading} /> : <IdleAges />}
    </>
  );
}
