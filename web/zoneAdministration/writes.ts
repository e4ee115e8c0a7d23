import { effect } from '@preact/signals';
import type { LonLat } from '../../geodata/geometry.ts';
import { addressOf, ask, getFile, type ZoneList } from '../api.ts';
import { zones } from '../state/records.ts';

type ZoneReading = ZoneList[number];

type NewZone = {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly near: LonLat;
};

function addressOfZone(id: string): string {
  return `${addressOf.newZone()}/${encodeURIComponent(id)}`;
}

/** The file that brings a zone back. */
export function readZoneFile(id: string): Promise<Blob> {
  return getFile(`${addressOfZone(id)}/file`, {});
}

const asJson = { 'Content-Type': 'application/json' };

export function createZone(zone: NewZone): Promise<ZoneReading> {
  return ask(addressOf.newZone(), {
    method: 'POST',
    headers: asJson,
    body: JSON.stringify(zone),
  });
}

export function changeZone(
  id: string,
  change: Partial<Pick<ZoneReading, 'name' | 'nameEn' | 'hidden'>>,
): Promise<ZoneReading> {
  return ask(addressOfZone(id), {
    method: 'PATCH',
    headers: asJson,
    body: JSON.stringify(change),
  });
}

/** Unless somebody has written to the zone since it was read. */
export function removeZone({ id, edition }: ZoneReading): Promise<void> {
  return ask(addressOfZone(id), { method: 'DELETE', headers: { 'If-Match': `"${edition}"` } });
}

export function restoreZones(file: Blob): Promise<ZoneList> {
  return ask(`${addressOf.newZone()}/restored`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/geopackage+sqlite3' },
    body: file,
  });
}

/** Reads the list of zones again; resolves once it is there, or could not be read. */
export function readZonesAgain(): Promise<void> {
  zones.retry();
  return new Promise((resolve) => {
    const stop = effect(() => {
      const { status } = zones.state.value;
      if (status === 'loading') return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
}
