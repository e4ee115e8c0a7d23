import {
  changedAttributes,
  parcelAttributeNames,
} from '../../../geodata/editing/describedParcel.ts';
import type { ParcelReading } from '../../api.ts';
import { attributeText } from '../../parts/attributeText.ts';
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
  const { conflict, changed } = text.parcels;
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
                <th scope="row">{say(parcelAttributeNames[attribute])}</th>
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
