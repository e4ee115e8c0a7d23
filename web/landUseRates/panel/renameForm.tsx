import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SavedAreaReading } from '../../api.ts';
import { words } from '../words/words.ts';
import { beginChange, rename } from './savedAreaChange.ts';

/** In the place of an area's row, while it gets another name. */
export function RenameForm({ area }: { readonly area: SavedAreaReading }) {
  const text = words.value.rates.area;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="saved-rename"
      onSubmit={(event) => {
        event.preventDefault();
        const name = field.current?.value.trim() ?? '';
        if (name === area.name) beginChange(null);
        else void rename(area, name);
      }}
    >
      <input
        type="text"
        ref={field}
        required
        maxLength={60}
        autoComplete="off"
        aria-label={text.renameNamed(area.name)}
        defaultValue={area.name}
      />
      <button type="submit" class="button">
        {text.rename}
      </button>
      <button type="button" class="button" onClick={() => beginChange(null)}>
        {text.renameCancel}
      </button>
    </form>
  );
}
