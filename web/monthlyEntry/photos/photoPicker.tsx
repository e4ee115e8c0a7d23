import { useSignal, type Signal } from '@preact/signals';
import { imageTypes } from '../../../geodata/photo/imageType.ts';
import { Icon } from '../../parts/icon.tsx';
import { isApprovedFirst } from '../../state/submissions.ts';
import { words } from '../words/words.ts';
import { metresFromParcel, forget, type Picked } from './picked.ts';
import { preparePicture } from './prepare.ts';

/** Takes pictures with the camera, or from what the device holds; each with whether it may say where it was taken. */
export function PhotoPicker(props: {
  readonly parcel: string;
  readonly picked: Signal<readonly Picked[]>;
}) {
  const text = words.value.entry.photos;
  const { picked, parcel } = props;
  const [isReading, unread] = [useSignal(false), useSignal<readonly string[]>([])];
  const pick = async (files: readonly File[]) => {
    isReading.value = true;
    unread.value = [];
    for (const file of files)
      try {
        const picture = await preparePicture(file);
        picked.value = [...picked.peek(), { picture, tellsPlace: false }];
      } catch {
        unread.value = [...unread.peek(), file.name];
      }
    isReading.value = false;
  };
  const change = (index: number, to: readonly Picked[]) => {
    picked.value = picked.peek().toSpliced(index, 1, ...to);
  };
  return (
    <div class="photo-picker">
      <label class="quiet-button photo-choose">
        <Icon name="camera" />
        <span>{isReading.value ? text.reading : text.choose}</span>
        <input
          type="file"
          accept={imageTypes.join(',')}
          multiple
          disabled={isReading.value}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same picture may be chosen again.
            event.currentTarget.value = '';
            void pick(files);
          }}
        />
      </label>
      {picked.value.length > 0 && isApprovedFirst.value && <p>{text.approvedFirst}</p>}
      {unread.value.length > 0 && (
        <p class="record-wrong" role="alert">
          {text.unreadable(unread.value.join('、'))}
        </p>
      )}
      {picked.value.length > 0 && (
        <ul class="photo-picked">
          {picked.value.map((one, index) => (
            <li key={one.picture.id}>
              <img src={one.picture.preview} alt={text.chosen(index + 1)} />
              {one.picture.position && (
                <label>
                  <input
                    type="checkbox"
                    checked={one.tellsPlace}
                    onChange={({ currentTarget }) =>
                      change(index, [{ ...one, tellsPlace: currentTarget.checked }])
                    }
                  />
                  <span>{text.tellPlace(metresFromParcel(parcel, one.picture))}</span>
                </label>
              )}
              <button
                type="button"
                class="icon-button"
                aria-label={text.drop(index + 1)}
                onClick={() => {
                  forget([one]);
                  change(index, []);
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
