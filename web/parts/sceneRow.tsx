import '../look/sceneParts.css';
import type { ComponentChildren } from 'preact';
import type { SceneRow as Row } from '../../geodata/meeting/sceneReading.ts';
import { say } from '../words/words.ts';

const marks = { red: '■', amber: '▲', green: '●' } as const;

/** A line beneath the figure of a scene. @param props.children what follows what is said: its source */
export function SceneRow(props: { readonly row: Row; readonly children?: ComponentChildren }) {
  const { name, text, remark, mark } = props.row;
  return (
    <div class="scene-row">
      <dt>{say(name)}</dt>
      <dd>
        {mark && (
          <i class={`scene-mark-${mark}`} aria-hidden="true">
            {marks[mark]}{' '}
          </i>
        )}
        {say(text)} {remark && <small>{say(remark)}</small>}
        {props.children}
      </dd>
    </div>
  );
}
