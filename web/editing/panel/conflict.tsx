import { landUses } from '../../../geodata/landUse.ts';
import { isSameShape } from '../../../geodata/import/sameShape.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import { areaText, say, words as sharedWords } from '../../words/words.ts';
import { beginEditing } from '../begin.ts';
import { editing, type Phase, type SeenParcel } from '../editing.ts';
import { words } from '../words/words.ts';

/** Somebody was faster: what was seen of each parcel beside what it is now. What is drawn stays on the map until one begins again. */
export function Conflict({ of }: { readonly of: Extract<Phase, { kind: 'conflict' }> }) {
  const text = words.value.editing;
  const beginAgain = () => {
    const now = editing.peek();
    if (now) void beginEditing(now.mode, now.subject?.parcel.id ?? null);
  };
  return (
    <div class="editing-conflict" role="alert">
      <p class="editing-caution">{say(of.said)}</p>
      {of.seen.map((seen, place) => (
        <Beside key={seen.parcel.id} seen={seen} now={of.now[place] ?? null} />
      ))}
      <button type="button" class="button" onClick={beginAgain}>
        {text.again}
      </button>
    </div>
  );
}

function Beside({ seen, now }: { readonly seen: SeenParcel; readonly now: SeenParcel | null }) {
  const text = words.value.editing;
  const { conflict } = text;
  if (now?.tag === seen.tag) return null;
  if (now === null)
    return (
      <p>
        {say(seen.parcel.name)}: {conflict.gone}
      </p>
    );
  const [before, after] = [fieldsOf(seen.parcel), fieldsOf(now.parcel)];
  const changed = before.filter(({ value }, index) => value !== after[index]!.value);
  const isMoved = !isSameShape(seen.parcel.geometry, now.parcel.geometry);
  return (
    <table>
      <caption>{say(seen.parcel.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{conflict.field}</th>
          <th scope="col">{conflict.seen}</th>
          <th scope="col">{conflict.now}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{text.fields[name]}</th>
            <td>{value}</td>
            <td>{after.find((field) => field.name === name)?.value}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{conflict.boundary}</th>
          <td colSpan={2}>{isMoved ? conflict.changed : conflict.same}</td>
        </tr>
      </tbody>
    </table>
  );
}

function fieldsOf({ name, number, block, landUse, measuredM2 }: Parcel) {
  const none = sharedWords.value.none;
  return [
    { name: 'name', value: say(name) },
    { name: 'number', value: number ?? none },
    { name: 'block', value: block ?? none },
    { name: 'landUse', value: landUse ? say(landUses[landUse].name) : none },
    { name: 'area', value: areaText(measuredM2) },
  ] as const;
}
