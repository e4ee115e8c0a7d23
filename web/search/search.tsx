import './search.css';
import { computed, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { unlessComposing } from '../state/composing.ts';
import { camera, change, language, patch } from '../state/current.ts';
import { parseCoordinate } from './coordinate.ts';
import { searchEntries } from './currentEntries.ts';
import type { SearchEntry } from './entries.ts';
import type { BoundingBox } from '../../geodata/geometry.ts';
import { boxOf } from '../map/subjects.ts';
import type { Camera } from '../state/view.ts';
import { fetched, lazyModule } from '../state/lazyModule.ts';
import { words } from './words/words.ts';
import { Icon } from '../parts/icon.tsx';

const query = signal('');
const isOpen = signal(false);
const active = signal(0);

/** The index and its pinyin tables are fetched when the box is first used. */
const searchModule = lazyModule(() => import('./searchIndex.ts'));

const index = computed(() => fetched(searchModule)?.createSearchIndex(searchEntries()));
const results = computed(() => index.value?.find(query.value) ?? []);

/** Puts the cursor into the box; the "/" key calls it. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('#search')?.focus();
}

/** One box for everything: names, pinyin, initials, numbers, firms, coordinates. */
export function Search() {
  const text = words.value.search;
  const input = useRef<HTMLInputElement>(null);
  const place = parseCoordinate(query.value);
  useEffect(() => {
    active.value = 0;
  }, [query.value]);
  const close = () => {
    isOpen.value = false;
    input.current?.blur();
  };
  const go = (entry: SearchEntry | undefined) => {
    if (place) goToPlace(place);
    else if (entry) choose(entry);
    else return;
    query.value = '';
    close();
  };
  const isReady = place !== undefined || index.value !== undefined;
  const isShown = isOpen.value && isReady && query.value.trim() !== '';
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        id="search"
        ref={input}
        type="text"
        inputMode="search"
        autoComplete="off"
        role="combobox"
        aria-label={text.label}
        aria-expanded={isShown}
        aria-controls="search-results"
        {...(isShown && results.value.length > 0
          ? { 'aria-activedescendant': `search-result-${active.value}` }
          : {})}
        placeholder={text.placeholder}
        value={query.value}
        onFocus={() => {
          isOpen.value = true;
          searchModule.want();
        }}
        onBlur={() => {
          isOpen.value = false;
        }}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
        onKeyDown={unlessComposing((event) => {
          const last = results.value.length - 1;
          if (event.key === 'ArrowDown') active.value = Math.min(last, active.value + 1);
          else if (event.key === 'ArrowUp') active.value = Math.max(0, active.value - 1);
          else if (event.key === 'Enter') go(results.value[active.value]);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        })}
      />
      <kbd aria-hidden="true">/</kbd>
      {isShown && (
        <div class="panel search-results">
          <ul id="search-results" role="listbox" aria-label={text.results(results.value.length)}>
            {place && (
              <Result
                position={0}
                kind={text.kinds.place}
                name={`${place[0]}, ${place[1]}`}
                onChoose={() => go(undefined)}
              />
            )}
            {!place &&
              results.value.map((entry, position) => (
                <Result
                  key={entry.key}
                  position={position}
                  kind={text.kinds[entry.target.kind]}
                  name={language.value === 'zh' ? entry.name : entry.nameEn}
                  onChoose={() => go(entry)}
                />
              ))}
          </ul>
          {!place && results.value.length === 0 && <p class="quiet">{text.none}</p>}
        </div>
      )}
    </div>
  );
}

function Result(props: {
  readonly position: number;
  readonly kind: string;
  readonly name: string;
  readonly onChoose: () => void;
}) {
  return (
    <li
      id={`search-result-${props.position}`}
      role="option"
      aria-selected={props.position === active.value}
      // Before the input loses its focus and closes the list.
      onPointerDown={(event) => {
        event.preventDefault();
        props.onChoose();
      }}
    >
      <span>{props.name}</span>
      <small>{props.kind}</small>
    </li>
  );
}

/** A town has no card: choosing one shows it whole. */
function choose({ target }: SearchEntry): void {
  const { kind, id } = target;
  if (kind !== 'town') patch({ selection: { kind, id }, sheet: null });
  else {
    const box = boxOf('town', id);
    if (box) patch({ sheet: null, camera: cameraOver(box) });
  }
}

/** A camera that holds a box within the middle two thirds of the window. 512 pixels hold the world at zoom 0. */
function cameraOver([west, south, east, north]: BoundingBox): Camera {
  const latitude = (south + north) / 2;
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const fitting = (pixels: number, degrees: number) =>
    Math.log2((pixels * (2 / 3) * 360) / (512 * degrees));
  return {
    zoom: Math.min(
      fitting(window.innerWidth, east - west),
      fitting(window.innerHeight, (north - south) / squeeze),
    ),
    latitude,
    longitude: (west + east) / 2,
    bearing: 0,
    pitch: 0,
    movedBy: 'address',
  };
}

function goToPlace([longitude, latitude]: readonly [number, number]): void {
  change((current) => ({
    ...current,
    sheet: null,
    camera: {
      zoom: Math.max(15, camera.value?.zoom ?? 0),
      latitude,
      longitude,
      bearing: 0,
      pitch: 0,
      movedBy: 'address',
    },
  }));
}
