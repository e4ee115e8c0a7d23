import { zipSync } from 'fflate';
import { expect } from 'vitest';
import { bilingual } from '../../../geodata/bilingual.ts';
import type {
  DraftFeature,
  ImportChoices,
  ImportDraft,
} from '../../../geodata/import/importDraft.ts';
import type { ZoneReading } from '../../../server/routes/zoneReading.ts';
import type { Part } from '../../../server/import/read/part.ts';
import type { Served } from '../served.ts';

export const zone = '/api/zones/own';

export function zipped(parts: readonly Part[]): Part {
  const files = Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes]));
  return { name: '成果.zip', bytes: zipSync(files) };
}

export function geojson(features: readonly object[], name = '地块.geojson'): Part {
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return { name, bytes: new TextEncoder().encode(text) };
}

function formOf(files: readonly Part[]): FormData {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('file', new Blob([Buffer.from(bytes)]), name);
  return form;
}

/** Drafts of imports as a client works on them, in a zone that is there for the time of a test. */
export function drafting(app: () => Served) {
  const draftOf = async (response: Response) => (await response.json()) as ImportDraft;
  const begin = (...files: readonly Part[]) =>
    app().request(`${zone}/import-drafts`, { method: 'POST', body: formOf(files) });
  const addressOf = ({ id }: ImportDraft) => `${zone}/import-drafts/${id}`;
  const settled = (draft: ImportDraft) =>
    expect
      .poll(async () => (await stageOf(draft)).kind, { timeout: 120_000 })
      .not.toMatch(/reading|comparing|writing/);
  const stageOf = async (draft: ImportDraft) =>
    ((await app().json(addressOf(draft))) as ImportDraft).stage;
  const current = async (draft: ImportDraft) => {
    await settled(draft);
    return (await app().json(addressOf(draft))) as ImportDraft;
  };
  const begun = async (...files: readonly Part[]) => current(await draftOf(await begin(...files)));
  const choose = async (draft: ImportDraft, more: Partial<ImportChoices>) => {
    const response = await app().request(`${addressOf(draft)}/choices`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...draft.choices, ...more }),
    });
    expect(response.status).toBe(202);
    return current(draft);
  };
  const apply = (draft: ImportDraft) =>
    app().request(`${addressOf(draft)}/application`, { method: 'POST' });
  const featuresIn = async (draft: ImportDraft, query = '') =>
    (await app().json(`${addressOf(draft)}/features${query}`)) as {
      total: number;
      features: DraftFeature[];
    };
  const discard = (draft: ImportDraft) => app().request(addressOf(draft), { method: 'DELETE' });
  const remake = () =>
    app().store.createZone({
      id: 'own',
      name: bilingual('自己的', 'Own'),
      origin: 'own',
      bbox: [119.8, 29.18, 119.9, 29.28],
      note: bilingual('', ''),
    });
  const inZone = (work: () => Promise<void>) => async () => {
    await remake();
    try {
      await work();
    } finally {
      const { etag } = await zoneNow();
      await app().request(zone, { method: 'DELETE', headers: { 'If-Match': etag } });
    }
  };
  const zoneNow = async () => {
    const { edition } = (await app().json(zone)) as ZoneReading;
    return { etag: `"${edition}"` };
  };

  return {
    begin,
    begun,
    settled,
    current,
    choose,
    apply,
    featuresIn,
    discard,
    addressOf,
    inZone,
    remake,
  };
}
