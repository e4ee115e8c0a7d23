import { words } from './words/words.ts';

/** `一期红线.shp`, of several the first and how many there are. */
export function FileNames({ names }: { readonly names: readonly string[] }) {
  const text = words.value.importing;
  return (
    <p class="import-files" title={names.join('\n')}>
      <b>{names[0]}</b>
      {names.length > 1 && <span class="quiet"> {text.files(names.length)}</span>}
    </p>
  );
}
