import '../look/toolbar.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import {
  canClear,
  canStepBack,
  canStepForth,
  clearAll,
  stepBack,
  stepForth,
} from '../drawing/undo.ts';
import {
  bufferTools,
  drawTools,
  otherTools,
  selectTools,
  toggleTool,
  tool,
  toolKeys,
  type Tool,
} from '../drawing/tool.ts';
import { unlessComposing } from '../../state/composing.ts';
import { isNarrow } from '../../state/screen.ts';
import { words } from '../words/words.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { useMoreToTheRight } from '../../parts/moreToTheRight.ts';
import { HintStrip } from './hintStrip.tsx';
import { PlaceDialog } from './placeDialog.tsx';
import { openPlaceDialog, placeDialogShown } from './placeDialogShown.ts';
import { whyNot } from './toolAvailable.ts';
import { isFolded } from '../panel/panelState.ts';

/** Tools for drawing on the map, what the chosen one wants next, and the window for coordinates. */
export function DrawingToolbar() {
  const text = words.value.drawing;
  const bar = useRef<HTMLDivElement>(null);
  useMoreToTheRight(bar);
  return (
    <>
      <div
        ref={bar}
        class="panel palette"
        role="toolbar"
        aria-label={text.palette}
        data-covers={isNarrow.value ? 'bottom' : 'left'}
        onKeyDown={unlessComposing(moveFocus)}
      >
        <ToolGroup label={text.groups.select} tools={selectTools} />
        <ToolGroup label={text.groups.draw} tools={drawTools} />
        <ToolGroup label={text.groups.buffer} tools={bufferTools} />
        <ToolGroup label={text.groups.change} tools={otherTools} />
        <StepGroup />
      </div>
      <HintStrip />
      {placeDialogShown.value && <PlaceDialog />}
    </>
  );
}

const ways: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Arrows go from tool to tool, as in any bar of tools. */
function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const way = ways[event.key];
  if (way === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + way + buttons.length) % buttons.length]?.focus();
}

function Group(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="palette-group" role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}

function ToolGroup(props: { readonly label: string; readonly tools: readonly Tool[] }) {
  return (
    <Group label={props.label}>
      {props.tools.map((name) => (
        <ToolButton key={name} name={name} />
      ))}
    </Group>
  );
}

function ToolButton({ name }: { readonly name: Tool }) {
  const text = words.value.drawing;
  const reason = whyNot(name);
  return (
    <PaletteButton
      icon={name}
      label={text.tools[name]}
      about={text.withKey(text.about[name], toolKeys[name].toUpperCase())}
      reason={reason && text.reasons[reason]}
      pressed={tool.value === name}
      onClick={() => choose(name)}
    />
  );
}

/** On a phone the panel makes way for the map that is drawn on. */
function choose(name: Tool): void {
  toggleTool(name);
  if (isNarrow.peek() && tool.peek() !== null) isFolded.value = true;
}

function StepGroup() {
  const text = words.value.drawing;
  const { reasons, withKey } = text;
  return (
    <Group label={text.groups.steps}>
      <PaletteButton
        icon="coordinates"
        label={text.coordinates}
        about={withKey(text.aboutCoordinates, 'K')}
        reason={null}
        onClick={openPlaceDialog}
      />
      <PaletteButton
        icon="clear"
        label={text.clear}
        about={text.aboutClear}
        reason={canClear.value ? null : reasons.nothingToClear}
        onClick={clearAll}
      />
      <PaletteButton
        icon="undo"
        label={text.undo}
        about={withKey(text.aboutUndo, 'Ctrl Z')}
        reason={canStepBack.value ? null : reasons.nothingToUndo}
        onClick={stepBack}
      />
      <PaletteButton
        icon="redo"
        label={text.redo}
        about={withKey(text.aboutRedo, 'Ctrl Y')}
        reason={canStepForth.value ? null : reasons.nothingToRedo}
        onClick={stepForth}
      />
    </Group>
  );
}

/** A button that cannot be used can still be reached, and says why. */
function PaletteButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly about: string;
  readonly reason: string | null;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}) {
  const isOff = props.reason !== null;
  return (
    <button
      type="button"
      class="palette-button"
      title={props.reason ?? props.about}
      aria-pressed={props.pressed}
      aria-disabled={isOff}
      onClick={isOff ? undefined : props.onClick}
    >
      <Icon name={props.icon} />
      <span>{props.label}</span>
    </button>
  );
}
