import type { Bilingual } from '../../geodata/bilingual.ts';
import { areaUnits, type AreaUnit } from '../../geodata/units.ts';
import { configuredBasemap } from '../map/basemap/currentBasemap.ts';
import { goHome, language, patch, colourScheme, unit, view } from '../state/current.ts';
import { say, words } from '../words/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { Capability } from '../capability.ts';
import { keysShown } from './keysShown.ts';
import { ZoneChoice } from './zoneChoice.tsx';

export function nextUnit(unit: AreaUnit): AreaUnit {
  return areaUnits[(areaUnits.indexOf(unit) + 1) % areaUnits.length] ?? 'mu';
}

/** What one does with the map: whole zone, basemap where there is one, and what capabilities offer. */
export function Tools({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  const text = words.value;
  return (
    <nav class="tools" data-covers="bottom" aria-label={text.product}>
      <ToolButton icon="home" label={text.tools.home} onClick={goHome} />
      {configuredBasemap.value && (
        <ToolButton
          icon="basemap"
          label={text.tools.basemap}
          className="basemap-button"
          pressed={view.value.basemap}
          onClick={() => patch({ basemap: !view.value.basemap })}
        />
      )}
      {capabilities.map(
        ({ id, name, button }) =>
          button &&
          (button.isThere?.value ?? true) && (
            <ToolButton
              key={id}
              icon={button.icon}
              label={say(name)}
              className={`${id}-button`}
              title={say(button.hint ?? name)}
              pressed={button.isPressed.value}
              waiting={button.waiting?.value ?? null}
              onClick={button.press}
            />
          ),
      )}
    </nav>
  );
}

function ToolButton({
  waiting,
  ...props
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly title?: string;
  readonly pressed?: boolean;
  readonly waiting?: { readonly count: number; readonly of: Bilingual } | null;
  readonly className?: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={`button ${props.className ?? ''}`}
      title={props.title ?? props.label}
      // Where names are hidden for want of room, a number alone would be its name.
      aria-label={waiting ? `${props.label} · ${waiting.count} ${say(waiting.of)}` : props.label}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
      <span>{props.label}</span>
      {waiting && (
        <b class="waiting" title={say(waiting.of)}>
          {waiting.count}
        </b>
      )}
    </button>
  );
}

/** How the page reads: unit, language, light or dark, keys. */
export function Preferences({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  const text = words.value;
  return (
    <div class="preferences">
      <ZoneChoice capabilities={capabilities} />
      <div class="segments small" role="group" aria-label={text.unitSwitch}>
        {areaUnits.map((entry) => (
          <button
            key={entry}
            type="button"
            aria-pressed={unit.value === entry}
            onClick={() => patch({ unit: entry })}
          >
            {text.units[entry]}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="quiet-button"
        title={text.tools.languageHint}
        lang={language.value === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => patch({ language: language.value === 'zh' ? 'en' : 'zh' })}
      >
        {text.tools.language}
      </button>
      <button
        type="button"
        class="quiet-button"
        title={text.tools.schemeHint}
        aria-label={text.tools.schemeHint}
        aria-pressed={colourScheme.value === 'dark'}
        onClick={() => patch({ colourScheme: colourScheme.value === 'light' ? 'dark' : 'light' })}
      >
        <Icon name={colourScheme.value === 'light' ? 'moon' : 'sun'} />
      </button>
      {capabilities.map(({ id, Preference }) => Preference && <Preference key={id} />)}
      <button
        type="button"
        class="quiet-button keys-button"
        title={text.tools.keys}
        aria-label={text.tools.keys}
        onClick={() => {
          keysShown.value = true;
        }}
      >
        <Icon name="keys" />
      </button>
    </div>
  );
}
