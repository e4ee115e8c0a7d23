import { computed, signal } from '@preact/signals';
import { RequestFailed } from '../api.ts';
import type { Capability } from '../capability.ts';
import { openedBasemap, tileFaults } from '../map/basemap/currentBasemap.ts';
import { missingSources } from '../map/followSourceFaults.ts';
import {
  dateAsked,
  goHome,
  ignoredAddressParts,
  patch,
  selection,
  sheet,
  unknownPath,
  zoneAsked,
} from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import {
  isLarge,
  parcelById,
  parcels,
  surroundings,
  tiles,
  zone,
  zones,
  zoneStatistics,
} from '../state/records.ts';
import { say, words } from '../words/words.ts';

/** Told to those who do not see the card slide in. */
const selectedName = computed(() => {
  const chosen = selection.value;
  const properties = chosen?.kind === 'parcel' && parcelById.value.get(chosen.id)?.properties;
  return properties ? say({ zh: properties.name, en: properties.nameEn }) : null;
});

/** What the reader must know of the page's own state, in words. */
export function Notices({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  const text = words.value.notices;
  return (
    <div class="notices" role="status">
      {unknownPath.value !== null && (
        <Notice
          text={text.noSuchPage(unknownPath.value)}
          action={text.toFrontPage}
          onAction={() => {
            unknownPath.value = null;
            goHome();
          }}
        />
      )}
      {ignoredAddressParts.value.length > 0 && (
        <Notice
          text={text.ignored(ignoredAddressParts.value.map((part) => `“${part}”`).join('、'))}
          action={text.dismiss}
          onAction={() => {
            ignoredAddressParts.value = [];
          }}
        />
      )}
      <DataNotice capabilities={capabilities} />
      <LargeZoneNotice />
      <BasemapNotice />
      <p class="heard">{selectedName.value && words.value.map.selected(selectedName.value)}</p>
    </div>
  );
}

function DataNotice({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  const text = words.value.notices;
  const list = shown(zones.state.value);
  // Whatever else is asked of a zone that does not exist fails as well, and says less.
  if (list?.length && !zone.value && zoneAsked.value !== null)
    return (
      <Notice
        text={text.zoneNotFound(zoneAsked.value)}
        action={words.value.tools.home}
        onAction={() => patch({ zone: null, selection: null, camera: null })}
      />
    );
  const states = [zones, parcels, surroundings];
  const failed = states.find((entry) => entry.state.value.status === 'failed');
  if (failed) {
    const state = failed.state.value;
    const error = state.status === 'failed' ? state.error : null;
    return (
      <Notice
        text={failureText(error)}
        action={text.retry}
        onAction={() =>
          states.forEach((entry) => entry.state.peek().status === 'failed' && entry.retry())
        }
      />
    );
  }
  if (missingSources.value.size > 0 || tiles.isFailing.value)
    return <Notice text={`${text.failed} ${text.retrying}`} />;
  if (!list) return null;
  const offers = (place: 'zoneEntry' | 'whenEmpty') =>
    capabilities.flatMap((one) => (one[place]?.isThere.value ? [one[place]] : []))[0];
  if (zone.value === undefined) return <Offering text={text.noZones} offer={offers('zoneEntry')} />;
  const loaded = parcels.state.value.status === 'loaded';
  const { total, stage } = zoneStatistics.value;
  // A sheet that is open says itself that it has nothing to show.
  if (loaded && total.parcels === 0 && sheet.value !== null) return null;
  if (loaded && total.parcels === 0)
    return <Offering text={text.emptyZone} offer={offers('whenEmpty')} />;
  if (loaded && dateAsked.value !== null && stage.unknown.parcels === total.parcels)
    return <Notice text={text.emptyDate(dateAsked.value)} />;
  return null;
}

/** The zones whose notice has been read. */
const largeZonesHeard = signal<readonly string[]>([]);

/** Of a zone of very many parcels less is shown than of others; which, the reader must know. */
function LargeZoneNotice() {
  const { id, parcels: count } = zone.value ?? {};
  if (!isLarge.value || id === undefined || count === undefined) return null;
  if (largeZonesHeard.value.includes(id)) return null;
  const text = words.value.notices;
  return (
    <Notice
      text={text.manyParcels(count.toLocaleString('en'))}
      action={text.dismiss}
      onAction={() => {
        largeZonesHeard.value = [...largeZonesHeard.value, id];
      }}
    />
  );
}

/** The map goes on without its basemap; the reader should know why it is bare. */
function BasemapNotice() {
  const text = words.value.notices;
  if (openedBasemap.state.value.status === 'failed')
    return <Notice text={text.basemapFailed} action={text.retry} onAction={openedBasemap.retry} />;
  if (tileFaults.value !== 'some') return null;
  return (
    <Notice
      text={text.basemapTilesFailed}
      action={text.dismiss}
      onAction={() => {
        tileFaults.value = 'heard';
      }}
    />
  );
}

/** A notice with what a capability can do about it. */
function Offering({
  text,
  offer,
}: {
  readonly text: string;
  readonly offer: Capability['whenEmpty'];
}) {
  return offer ? (
    <Notice text={text} action={say(offer.name)} onAction={offer.press} />
  ) : (
    <Notice text={text} />
  );
}

function failureText(error: unknown): string {
  const text = words.value.notices;
  if (!(error instanceof RequestFailed)) return text.failed;
  return error.problem
    ? say({ zh: error.problem.detail, en: error.problem.detailEn })
    : `${text.offline} ${text.retrying}`;
}

function Notice(props: {
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}) {
  return (
    <p class="panel notice">
      {props.text}
      {props.action && (
        <button type="button" class="link" onClick={props.onAction}>
          {props.action}
        </button>
      )}
    </p>
  );
}
