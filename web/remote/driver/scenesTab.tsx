import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { say as wish, scene, scenes } from './driving.ts';

export function ScenesTab() {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [scene.value, scenes.value]);
  if (scenes.value.length === 0) return <p class="quiet">{words.value.remote.noScenes}</p>;
  return (
    <ol ref={list} class="driver-scenes">
      {scenes.value.map(({ id, title }, index) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === scene.value ? 'step' : undefined}
            onClick={() => wish({ kind: 'openScene', scene: id })}
          >
            <span>{index + 1}</span>
            {say(title)}
          </button>
        </li>
      ))}
    </ol>
  );
}
