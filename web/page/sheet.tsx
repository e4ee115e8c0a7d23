import { patch, sheet } from '../state/current.ts';
import { mapStatus } from '../map/status.ts';
import { isNarrow } from '../state/screen.ts';
import { say, words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import type { Capability, CapabilitySheet } from '../capability.ts';

type Sheet = CapabilitySheet & Pick<Capability, 'name'>;

const look = { upperHalf: 'sheet-low', right: 'sheet-column' } as const;

/** What lies over the map. Where no map can be drawn, one stands in for it. */
export function Sheets(props: { readonly capabilities: readonly Capability[] }) {
  const sheets = props.capabilities.flatMap((one): Sheet[] =>
    one.sheet ? [{ ...one.sheet, name: one.name }] : [],
  );
  const shown = sheets.find(({ id, standsInForMap }) =>
    sheet.value === null ? mapStatus.value === 'unsupported' && standsInForMap : sheet.value === id,
  );
  if (!shown) return null;
  const { id, name, Content, leavesMap } = shown;
  const beside = (shown.beside ?? []).flatMap(
    (other) => sheets.find((one) => one.id === other && (one.isThere?.value ?? true)) ?? [],
  );
  return (
    <section
      class={`panel sheet sheet-${id} ${leavesMap ? look[leavesMap] : ''}`}
      aria-label={say(name)}
      data-covers={leavesMap && (leavesMap === 'right' && !isNarrow.value ? 'left' : 'bottom')}
    >
      <header class="sheet-head">
        <h2>{say(name)}</h2>
        {beside.map((other) => (
          <button
            key={other.id}
            type="button"
            class="button"
            onClick={() => patch({ sheet: other.id })}
          >
            <Icon name={other.icon} />
            <span>{say(other.name)}</span>
          </button>
        ))}
        {mapStatus.value !== 'unsupported' && (
          <button
            type="button"
            class="button"
            aria-label={words.value.sheet.close}
            onClick={() => patch({ sheet: null })}
          >
            <Icon name="close" />
            <span>{words.value.sheet.close}</span>
          </button>
        )}
      </header>
      {sheet.value === null && (
        <p class="sheet-instead" role="status">
          {words.value.notices.noWebgl}
        </p>
      )}
      <Content />
    </section>
  );
}
