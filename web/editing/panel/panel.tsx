import '../editing.css';
import { useEffect } from 'preact/hooks';
import { boundingBoxOf } from '../../../geodata/geometry.ts';
import { Icon } from '../../parts/icon.tsx';
import { comeNear } from '../../map/zoomTo.ts';
import { mapStatus } from '../../map/status.ts';
import { isNarrow } from '../../state/screen.ts';
import { say } from '../../words/words.ts';
import { chooseMode, stopEditing } from '../begin.ts';
import { editing, editModes, isSheetLaid, phase, type Editing } from '../editing.ts';
import { undoWritten } from '../save.ts';
import { words } from '../words/words.ts';
import { Conflict } from './conflict.tsx';
import { EndQuestion } from './endQuestion.tsx';
import { Result } from './result.tsx';
import { SaveForm } from './saveForm.tsx';
import { Tools } from './tools.tsx';

/** What is changed and how, what will come of it, and from when on and why. */
export function EditingPanel() {
  const text = words.value.editing;
  // Where no map can be drawn, coordinates can still be typed.
  const isReady = isSheetLaid.value || mapStatus.value === 'unsupported';
  const now = isReady ? editing.value : null;
  const at = phase.value;
  const subject = now?.subject?.parcel;
  // Once the panel is there, which the camera keeps clear of.
  useEffect(() => {
    const box = subject && boundingBoxOf([subject.geometry]);
    if (box) comeNear(box);
  }, [subject?.id]);
  return (
    <section
      class="panel editing"
      data-covers={isNarrow.value ? 'bottom' : 'left'}
      aria-label={text.title}
    >
      <header class="editing-head">
        <h2>
          {text.title} {now?.subject && <small>{say(now.subject.parcel.name)}</small>}
        </h2>
        <button type="button" class="icon-button" aria-label={text.close} onClick={stopEditing}>
          <Icon name="close" />
        </button>
      </header>
      {now === null && at.kind === 'drawing' && <p role="status">{text.loading}</p>}
      {at.kind === 'refused' && (
        <p class="editing-caution" role="alert">
          {say(at.said)}
        </p>
      )}
      {at.kind === 'conflict' && <Conflict of={at} />}
      {at.kind === 'written' ? (
        <div class="editing-body">
          <p role="status">{at.mode === 'end' ? text.ended : text.written}</p>
          {at.said && (
            <p class="editing-caution" role="alert">
              {say(at.said)}
            </p>
          )}
          <div class="editing-row">
            <button type="button" class="button editing-primary" onClick={stopEditing}>
              {text.done}
            </button>
            <button type="button" class="button" onClick={() => void undoWritten()}>
              {text.undoWritten}
            </button>
          </div>
        </div>
      ) : (
        now && <Work now={now} />
      )}
    </section>
  );
}

function Work({ now }: { readonly now: Editing }) {
  const text = words.value.editing;
  const modes = now.subject ? editModes : (['draw'] as const);
  return (
    <div class="editing-body">
      <div class="editing-modes" role="group" aria-label={text.ways}>
        {modes.map((mode) => (
          <button
            key={mode}
            type="button"
            class="button"
            aria-pressed={now.mode === mode}
            onClick={() => chooseMode(mode)}
          >
            {text.modes[mode]}
          </button>
        ))}
      </div>
      <Tools now={now} />
      <Result now={now} />
      {phase.value.kind === 'asking' && now.subject ? (
        <EndQuestion of={now.subject.parcel} />
      ) : (
        <SaveForm />
      )}
    </div>
  );
}
