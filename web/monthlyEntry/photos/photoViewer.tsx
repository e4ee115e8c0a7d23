import { useSignal, type Signal } from '@preact/signals';
import { axisNames } from '../../../geodata/axis.ts';
import { dayInChina } from '../../../geodata/date.ts';
import type { Photo } from '../../../geodata/photo/photo.ts';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import { RequestFailed } from '../../api.ts';
import { photoAddress, takePhotoBack } from '../../apiPhotos.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { unlessComposing } from '../../state/composing.ts';
import { readZoneAnew, zoneId } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { saidOf } from '../saving.ts';
import { words } from '../words/words.ts';

/** One photograph whole, with its day, who added it and what was said of it; arrows turn to the others. */
export function PhotoViewer(props: {
  readonly photos: readonly Photo[];
  readonly opened: Signal<string | null>;
  readonly mayTakeBack: boolean;
}) {
  const text = words.value.entry;
  const { photos, opened } = props;
  const at = photos.findIndex(({ id }) => id === opened.value);
  const photo = photos[at];
  const zone = zoneId.value;
  // It was taken back meanwhile, by whoever.
  if (!photo || zone === null) return null;
  const turn = (by: number) => {
    const to = photos[at + by];
    if (to) opened.value = to.id;
  };
  const { takenOn, recordedAt, recordedBy, axis, note, position, width, height } = photo;
  return (
    <Dialog heading={takenOn} onClose={() => (opened.value = null)}>
      <div
        class="photo-view"
        onKeyDown={unlessComposing((event) => {
          if (event.target instanceof HTMLInputElement) return;
          if (event.key === 'ArrowLeft') turn(-1);
          if (event.key === 'ArrowRight') turn(1);
        })}
      >
        <img
          key={photo.id}
          src={photoAddress(zone, photo.id)}
          width={width}
          height={height}
          alt={text.photos.of(takenOn, note)}
        />
        <nav>
          <button
            type="button"
            class="icon-button photo-before"
            aria-label={text.photos.newer}
            // One that is disabled loses the focus, and with it the arrows.
            aria-disabled={at === 0}
            onClick={() => turn(-1)}
          >
            <Icon name="chevron" />
          </button>
          <span>
            {at + 1} / {photos.length}
          </span>
          <button
            type="button"
            class="icon-button photo-behind"
            // So that arrows are heard at once.
            autofocus
            aria-label={text.photos.older}
            aria-disabled={at === photos.length - 1}
            onClick={() => turn(1)}
          >
            <Icon name="chevron" />
          </button>
        </nav>
        {note !== '' && <p>{note}</p>}
        <p class="quiet">
          {text.photos.added(dayInChina(recordedAt), text.card.by(recordedBy))}
          {axis && ` · ${say(axisNames[axis])}`}
          {position && ` · ${position[0].toFixed(5)}, ${position[1].toFixed(5)}`}
        </p>
        {props.mayTakeBack && <TakeBack key={photo.id} zone={zone} id={photo.id} />}
      </div>
    </Dialog>
  );
}

function TakeBack(props: { readonly zone: string; readonly id: string }) {
  const text = words.value.entry.card;
  const [isAsked, why] = [useSignal(false), useSignal('')];
  const wrong = useSignal<Bilingual | null>(null);
  if (!isAsked.value)
    return (
      <button type="button" class="link" onClick={() => (isAsked.value = true)}>
        {text.takeBack}
      </button>
    );
  const takeBack = async () => {
    try {
      await takePhotoBack(props.zone, props.id, why.peek().trim());
      readZoneAnew();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      wrong.value = saidOf(error);
    }
  };
  return (
    <form
      class="record-why"
      onSubmit={(event) => {
        event.preventDefault();
        void takeBack();
      }}
    >
      <input
        aria-label={text.why}
        placeholder={text.why}
        value={why.value}
        onInput={(event) => {
          why.value = event.currentTarget.value;
        }}
      />
      <button type="submit" class="quiet-button" disabled={why.value.trim() === ''}>
        {text.takeBack}
      </button>
      {wrong.value && (
        <p class="record-wrong" role="alert">
          {say(wrong.value)}
        </p>
      )}
    </form>
  );
}
