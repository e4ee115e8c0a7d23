import { computed, signal } from '@preact/signals';
import { boxesMeet, boundingBoxOf } from '../../geodata/geometry.ts';
import { cellOf } from '../../geodata/parcelFeature.ts';
import { isDrawnDashed, qualityNames, type BoundaryQuality } from '../../geodata/quality.ts';
import { emptyCount, type Count } from '../../geodata/count.ts';
import { countPresent } from '../../geodata/countBy.ts';
import { summarise, type Statistics } from '../../geodata/statistics.ts';
import { changesOnMap } from '../state/changesOnMap.ts';
import { boxInView } from '../state/boxInView.ts';
import { isolated, patch, colourScheme, theme } from '../state/current.ts';
import { areParcelsNear, isCounted, parcelFeatures, zoneStatistics } from '../state/records.ts';
import { isNarrow } from '../state/screen.ts';
import {
  classesOf,
  classOf,
  isOrdered,
  isRecorded,
  themeName,
  type ThemeClass,
} from '../state/theme.ts';
import { shareText } from '../words/format.ts';
import { areaText, say, words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Swatch } from '../parts/swatch.tsx';

/** What the legend counts: the zone whole, or the parcels the map shows now. */
const scope = signal<'zone' | 'view'>('zone');

/** Folded or not, by itself and above the panel of a capability, which needs the room. */
const openAlone = signal(!isNarrow.peek());
const openCrowded = signal(false);

const boxes = computed(() =>
  parcelFeatures.value.map((feature) => boundingBoxOf([feature.geometry])),
);

/** Those counted; undefined where what is counted already holds: the zone whole. */
const featuresCounted = computed(() => {
  const box = boxInView.value;
  // Of a large zone only the parcels near by are here to be counted.
  const isWhole = scope.value === 'zone' || !areParcelsNear.value;
  if (isWhole || !box) return undefined;
  return parcelFeatures.value.filter((_, index) => {
    const parcelBox = boxes.value[index];
    return parcelBox !== undefined && boxesMeet(parcelBox, box);
  });
});

const statistics = computed<Statistics>(() =>
  featuresCounted.value
    ? summarise(featuresCounted.value.map((feature) => cellOf(feature.properties)))
    : zoneStatistics.value,
);

/** By class of the theme on show. */
const classCounts = computed<Readonly<Partial<Record<string, Count>>>>(() => {
  const shown = theme.value;
  if (isRecorded(shown)) return statistics.value[shown];
  const counted = featuresCounted.value ?? parcelFeatures.value;
  return countPresent(
    counted.map(({ properties }) => ({
      ...cellOf(properties),
      class: classOf(shown, properties),
    })),
    (cell) => cell.class,
  );
});

/** The legend is a statistic: class by class how many parcels, how much land, what share; a row isolates its class. */
export function Legend({ isCrowded }: { readonly isCrowded: boolean }) {
  const text = words.value.legend;
  // The map has other colours then, and whoever has put them there says what they mean.
  if (changesOnMap.value) return null;
  const isOpen = isCrowded ? openCrowded : openAlone;
  const total = statistics.value.total;
  const counts = classCounts.value;
  const rows = classesOf(theme.value, colourScheme.value).filter(
    (entry) => isAlwaysListed(entry) || (counts[entry.id] ?? emptyCount).parcels > 0,
  );
  return (
    <section
      class="panel legend"
      data-covers={isNarrow.value ? undefined : 'left'}
      aria-label={text.heading}
    >
      <header>
        <h2>{say(themeName(theme.value))}</h2>
        <div class="segments small" role="group" aria-label={text.scope}>
          <ScopeButton value="zone" label={text.wholeZone} />
          <ScopeButton value="view" label={text.inView} />
        </div>
        <button
          type="button"
          class="icon-button fold"
          aria-expanded={isOpen.value}
          aria-label={isOpen.value ? text.collapse : text.expand}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          <Icon name="chevron" />
        </button>
      </header>
      {isOpen.value && (
        <>
          <ul class="legend-rows">
            {rows.map((entry) => (
              <LegendRow
                key={entry.id}
                entry={entry}
                count={counts[entry.id] ?? emptyCount}
                total={total}
              />
            ))}
          </ul>
          {!areParcelsNear.value && <p class="legend-notes quiet">{text.byBlocks}</p>}
          <LegendNotes total={total} blocked={statistics.value.blocked} />
        </>
      )}
    </section>
  );
}

/** Progress classes are listed even when empty, because an empty step of a ramp says something; land uses are not. */
function isAlwaysListed(entry: ThemeClass): boolean {
  return isOrdered(theme.value) && entry.mark === 'fill';
}

function ScopeButton({
  value,
  label,
}: {
  readonly value: 'zone' | 'view';
  readonly label: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={scope.value === value}
      onClick={() => {
        scope.value = value;
      }}
    >
      {label}
    </button>
  );
}

function LegendRow(props: {
  readonly entry: ThemeClass;
  readonly count: Count;
  readonly total: Count;
}) {
  const { entry, count, total } = props;
  const text = words.value.legend;
  const isIsolated = isolated.value === entry.id;
  const allUnknown = count.parcels > 0 && count.areaUnknown === count.parcels;
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        data-empty={isCounted.value && count.parcels === 0}
        aria-pressed={isIsolated}
        title={
          isIsolated
            ? text.showAll
            : `${text.isolate(say(entry.name))}${
                count.areaUnknown > 0 && !allUnknown
                  ? ` · ${text.unknownInClass(count.areaUnknown)}`
                  : ''
              }`
        }
        onClick={() => patch({ isolated: isIsolated ? null : entry.id })}
      >
        <Swatch entry={entry} />
        <span class="legend-name">{say(entry.name)}</span>
        {isCounted.value ? (
          <>
            <span class="legend-count">{count.parcels}</span>
            <span class="legend-area">
              {allUnknown ? words.value.unknown : areaText(count.areaM2)}
              {count.areaUnknown > 0 && !allUnknown && <sup>+</sup>}
            </span>
            <span class="legend-share">
              {allUnknown || total.areaM2 === 0
                ? words.value.none
                : shareText(count.areaM2 / total.areaM2)}
            </span>
          </>
        ) : (
          <span class="legend-count" aria-label={text.counting}>
            …
          </span>
        )}
      </button>
    </li>
  );
}

function LegendNotes({ total, blocked }: { readonly total: Count; readonly blocked: Count }) {
  const text = words.value.legend;
  const dashed = (Object.entries(statistics.value.quality) as [BoundaryQuality, Count][]).filter(
    ([quality, count]) => isDrawnDashed(quality) && count.parcels > 0,
  );
  if (blocked.parcels === 0 && dashed.length === 0 && total.areaUnknown === 0) return null;
  return (
    <p class="legend-notes">
      {blocked.parcels > 0 && (
        <span class="legend-note">
          <i class="swatch swatch-blocked" aria-hidden="true" /> {text.blocked} {blocked.parcels}
        </span>
      )}
      {dashed.map(([quality, count]) => (
        <span class="legend-note" key={quality}>
          <i class="swatch swatch-dashed" aria-hidden="true" /> {say(qualityNames[quality])}{' '}
          {count.parcels}
        </span>
      ))}
      {total.areaUnknown > 0 && (
        <span class="legend-note">{text.unknownAreaNote(total.areaUnknown)}</span>
      )}
    </p>
  );
}
