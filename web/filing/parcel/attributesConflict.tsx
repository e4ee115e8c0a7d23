import {
  changedAttributes,
  type DescribedParcel,
  type ParcelAttribute,
} from '../../../geodata/editing/describedParcel.ts';
import { landUses } from '../../../geodata/landUse.ts';
import type { ParcelReading } from '../../api.ts';
import { nameOf } from '../../parts/subjectName.tsx';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { startFrom, type Describing } from './describing.ts';

/** Somebody was faster: what is filled in beside what is there now, and which of them shall hold. */
export function AttributesConflict(props: {
  readonly held: Describing;
  readonly now: ParcelReading | undefined;
  readonly save: (tag: string) => void;
}) {
  const { held, now, save } = props;
  const text = words.value.filing;
  const { conflict, fields, changed } = text.parcels;
  const differing = now ? changedAttributes(now.parcel, held.told) : [];
  return (
    <div class="filing-conflict" role="alert">
      <p class="filing-wrong">{changed}</p>
      {now && differing.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{conflict.field}</th>
              <th scope="col">{conflict.yours}</th>
              <th scope="col">{conflict.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((attribute) => (
              <tr key={attribute}>
                <th scope="row">{fields[attribute]}</th>
                <td>{attributeText(held.told, attribute)}</td>
                <td>{attributeText(now.parcel, attribute)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {now && (
        <p class="filing-buttons">
          <button type="button" class="button" onClick={() => save(now.tag)}>
            {text.useMine}
          </button>
          <button type="button" class="button" onClick={() => startFrom(now)}>
            {text.useTheirs}
          </button>
        </p>
      )}
    </div>
  );
}

function attributeText(parcel: DescribedParcel, attribute: ParcelAttribute): string {
  const none = words.value.filing.parcels.unknown;
  switch (attribute) {
    case 'name':
      return say(parcel.name);
    case 'number':
      return parcel.number ?? none;
    case 'block':
      return parcel.block === null ? none : say(nameOf({ kind: 'block', id: parcel.block }));
    case 'landUse':
      return parcel.landUse === null ? none : say(landUses[parcel.landUse].name);
    case 'registered':
      return parcel.registered?.asPrinted ?? none;
  }
}
