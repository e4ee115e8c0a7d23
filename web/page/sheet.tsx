import { patch, sheet } from '../state/current.ts';
import { mapStatus } from '../map/status.ts';
import { say, words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import type { Capability, CapabilitySheet } from '../capability.ts';

type Sheet = CapabilitySheet & Pick<Capability, 'name'>;

/** What lies over the map. Where no map can be drawn, one stands in for it. */
export function Sheets(props: { readonly capabilities: readonly Capability[] }) {
  const sheets = props.capabilities.flatMap((one): Sheet[] =>
    one.sheet ? [{ ...one.sheet, name: one.name }] : [],
  );
  const shown = sheets.find(({ id, standsInForMap }) =>
    sheet.value === null ? mapStatus.value === 'unsupported' && standsInForMap : sheet.value === id,
  );
  if (!shown) return null;
  const { id, name, Content } = shown;
  const beside = sheets.find((other) => other.id === shown.beside);
  return (
    <section
      class={`panel sheet sheet-${id} ${shown.leavesMap ? 'sheet-low' : ''}`}
      aria-label={say(name)}
      data-covers={shown.leavesMap ? 'bottom' : undefined}
    >
      <header class="sheet-head">
        <h2>{say(name)}</h2>
        {beside && (
          <button type="button" class="button" onClick={() => patch({ sheet: beside.id })}>
            <Icon name={beside.icon} />
            <span>{say(beside.name)}</span>
          </button>
        )}
        {mapStatus.value !== 'unsupported' && (
          <button type="button" class="button" onClick={() => patch({ sheet: null })}>
            <Icon name="close" />
            <span>{words.value.sheet.close}</span>
          </button>
        )}
      </header>
      <Content />
    </section>
  );
}
