import '../look/tools.css';
import type { ComponentChildren } from 'preact';
import { selection } from '../../state/current.ts';
import { decideAbout } from '../decisions/decisionForm.ts';
import { currentReading } from '../records.ts';
import { words } from '../words/words.ts';
import { toggleFullScreen } from './fullScreen.ts';
import { openPresenterWindow } from './presenterChannel.ts';
import { isAwayFromScene, isOverview, returnToScene, stopPresenting } from './steps.ts';
import { isBlank } from '../../state/meeting.ts';
import { mayWrite } from '../../state/mayWrite.ts';

/** What a presenter does besides turning scenes; each has its key. */
export function PresentTools() {
  const text = words.value.meeting;
  const chosen = selection.value;
  const subject = chosen ?? currentReading.value?.subject ?? null;
  const isAway = chosen !== null && isAwayFromScene();
  return (
    <nav class="present-tools" aria-label={text.tools}>
      {isAway && (
        <Tool press={returnToScene} hint="Esc">
          {text.backToScene}
        </Tool>
      )}
      {mayWrite('meetingDecision') && (
        <Tool press={() => decideAbout(subject)}>{text.decisions.add}</Tool>
      )}
      <Tool press={() => (isOverview.value = !isOverview.peek())} hint="O">
        {text.overview}
      </Tool>
      <Tool press={() => (isBlank.value = true)} hint="B">
        {text.blank}
      </Tool>
      <Tool press={toggleFullScreen} hint="F">
        {text.fullScreen}
      </Tool>
      <Tool press={openPresenterWindow} class="present-second-window">
        {text.presenter}
      </Tool>
      {/* Esc goes one step back at a time. */}
      <Tool press={stopPresenting} hint={isAway ? undefined : 'Esc'}>
        {text.leave}
      </Tool>
    </nav>
  );
}

function Tool(props: {
  readonly press: () => void;
  readonly hint?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class={props.class} onClick={props.press}>
      {props.children}
      {props.hint && <kbd aria-hidden="true">{props.hint}</kbd>}
    </button>
  );
}
