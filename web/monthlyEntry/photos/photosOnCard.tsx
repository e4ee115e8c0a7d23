import { useSignal } from '@preact/signals';
import type { Photo } from '../../../geodata/photo/photo.ts';
import { photoAddress } from '../../apiPhotos.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { Section } from '../../parts/record.tsx';
import { parseIsoDate } from '../../../geodata/date.ts';
import { shown } from '../../state/loadable.ts';
import { zoneId } from '../../state/records.ts';
import { isApprovedFirst } from '../../state/submissions.ts';
import { join } from '../waiting/line.ts';
import { today } from '../../state/today.ts';
import { words } from '../words/words.ts';
import { parcelPhotos } from './parcelPhotos.ts';
import { PhotoPicker } from './photoPicker.tsx';
import { PhotoViewer } from './photoViewer.tsx';
import { forget, photosToSend, type Picked } from './picked.ts';

/** What a parcel looked like, newest first; a tap shows one whole. */
export function PhotosOnCard(props: { readonly parcel: string; readonly mayAdd: boolean }) {
  const text = words.value.entry.photos;
  const opened = useSignal<string | null>(null);
  const { value: state } = parcelPhotos.state;
  const photos = shown(state)?.photos.filter(({ parcel }) => parcel === props.parcel);
  if (!photos && state.status !== 'failed') return null;
  if (photos?.length === 0 && !props.mayAdd) return null;
  return (
    <Section heading={text.heading}>
      {!photos && <p class="quiet">{text.failed}</p>}
      {photos?.length === 0 && <p class="quiet">{text.none}</p>}
      {photos && photos.length > 0 && (
        <ul class="photo-thumbs">
          {photos.map((photo) => (
            <li key={photo.id}>
              <Thumb photo={photo} open={() => (opened.value = photo.id)} />
            </li>
          ))}
        </ul>
      )}
      {props.mayAdd && <AddPhotos parcel={props.parcel} />}
      {photos && opened.value !== null && (
        <PhotoViewer
          photos={photos}
          opened={opened}
          mayTakeBack={props.mayAdd && !isApprovedFirst.value}
        />
      )}
    </Section>
  );
}

function Thumb(props: { readonly photo: Photo; readonly open: () => void }) {
  const { id, takenOn, note, width, height } = props.photo;
  const zone = zoneId.value;
  if (zone === null) return null;
  return (
    <button type="button" onClick={props.open}>
      <img
        src={photoAddress(zone, id)}
        loading="lazy"
        width={width}
        height={height}
        alt={words.value.entry.photos.of(takenOn, note)}
      />
    </button>
  );
}

/** Pictures without anything else to record. */
function AddPhotos({ parcel }: { readonly parcel: string }) {
  const text = words.value.entry;
  const picked = useSignal<readonly Picked[]>([]);
  const [day, note, isUnkept] = [useSignal<string>(today()), useSignal(''), useSignal(false)];
  const parsed = parseIsoDate(day.value);
  const add = async () => {
    const zone = zoneId.peek();
    if (zone === null || !parsed) return;
    const said = { parcel, day: parsed, axis: null, note: note.value.trim() };
    try {
      await join({ zone, parcel, entry: null, photos: photosToSend(picked.peek(), said) });
    } catch {
      isUnkept.value = true;
      return;
    }
    forget(picked.peek());
    [picked.value, note.value, isUnkept.value] = [[], '', false];
  };
  return (
    <form
      class="record-confirm photo-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <PhotoPicker parcel={parcel} picked={picked} />
      {picked.value.length > 0 && (
        <>
          <DayInput
            label={text.photos.takenOn}
            value={day.value}
            change={(value) => {
              day.value = value;
            }}
          />
          <label>
            <span>{text.card.note}</span>
            <input
              value={note.value}
              maxLength={500}
              autocomplete="off"
              onInput={(event) => {
                note.value = event.currentTarget.value;
              }}
            />
          </label>
          {isUnkept.value && (
            <p class="record-wrong" role="alert">
              {text.waiting.unkept}
            </p>
          )}
          <div class="record-buttons">
            <button type="submit" class="button" disabled={!parsed}>
              {text.photos.add(picked.value.length)}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
