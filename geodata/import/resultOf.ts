import { bilingual } from '../bilingual.ts';
import { isAlike } from '../isAlike.ts';
import type { Parcel, RegisteredArea } from '../parcel.ts';
import type { IncomingParcel } from './incomingParcel.ts';
import { isSameShape } from './sameShape.ts';

export type Outcome = 'new' | 'boundaryReplaced' | 'attributesChanged' | 'unchanged';

/** What becomes of a parcel by a feature. */
type Result = { readonly outcome: Outcome; readonly parcel: Parcel };

/** A parcel that was not there, from a feature with a shape. */
export function newParcel(
  id: string,
  { feature, said }: IncomingParcel,
  shape: NonNullable<IncomingParcel['shape']>,
): Result {
  const named = said.number ?? null;
  const parcel: Parcel = {
    number: null,
    name: bilingual(named ?? `地块 ${feature}`, named ?? `Parcel ${feature}`),
    block: null,
    town: null,
    landUse: null,
    registered: null,
    note: null,
    ...said,
    ...shape,
    id,
  };
  return { outcome: 'new', parcel };
}

/** A parcel that is there, as a feature has it. The shape that it has stays to the digit where the feature's is the same. */
export function changedParcel(parcel: Parcel, { said, shape }: IncomingParcel): Result {
  const isMoved = shape !== null && !isSameShape(parcel.geometry, shape.geometry);
  const registered = said.registered && sameFigure(parcel.registered, said.registered);
  const quality = shape?.quality ?? parcel.quality;
  const changed: Parcel = {
    ...parcel,
    ...said,
    ...(registered && { registered }),
    ...(isMoved ? shape : { quality }),
  };
  if (isMoved) return { outcome: 'boundaryReplaced', parcel: changed };
  return isAlike(parcel, changed)
    ? { outcome: 'unchanged', parcel }
    : { outcome: 'attributesChanged', parcel: changed };
}

/** A figure that is on record already keeps its source: the same file, brought in again, changes nothing. */
function sameFigure(known: RegisteredArea | null, said: RegisteredArea): RegisteredArea {
  const isKnown =
    known !== null &&
    known.squareMetres === said.squareMetres &&
    known.asPrinted === said.asPrinted;
  return isKnown ? known : said;
}
