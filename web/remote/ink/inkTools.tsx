import type { ComponentChildren } from 'preact';
import { Icon } from '../../parts/icon.tsx';
import { inkTool } from '../../state/meeting.ts';
import { words } from '../words/words.ts';
import { wipe } from './ink.ts';
import { InkColours } from './inkColours.tsx';
import { ToolButton } from './toolButton.tsx';

/** Light, pen with its colours, and wiping. @param props.children another tool before them */
export function InkTools(props: { readonly children?: ComponentChildren }) {
  const text = words.value.remote;
  return (
    <>
      <div class="segments" role="group" aria-label={text.tools}>
        {props.children}
        <ToolButton tool="laser" icon="laser" label={text.laser} />
        <ToolButton tool="pen" icon="pencil" label={text.pen} />
      </div>
      {inkTool.value === 'pen' && <InkColours />}
      <button type="button" class="button" onClick={wipe}>
        <Icon name="clear" />
        <span>{text.wipe}</span>
      </button>
    </>
  );
}
