import { describe, expect, test } from 'vitest';
import type { EntryRows } from '../../../geodata/entry/standing.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import type { Served } from '../served.ts';
import { squareAt } from '../store/builders.ts';
import { hostileTexts } from './hostileTexts.ts';

const zone = '/api/zones/example';
const asOf = '2026-07-31';
const geometry = squareAt(122.5, 29.5, 0.001);
const json = { 'Content-Type': 'application/json' };

type Body = Readonly<Record<string, unknown>>;
/** A place that is written to: how, and a body that is right but for the text. */
type Place = readonly [name: string, method: 'POST' | 'PUT', path: string, body: Body];

/** Every place where a text of a client goes into the store. */
function placesWith(text: string, { parcel, mark }: EntryRows['rows'][number]): readonly Place[] {
  const said = { zh: text, en: text };
  const fine = { zh: '拆迁', en: 'Demolition' };
  const entry = {
    parcel,
    axis: 'levelling',
    state: 'levelling',
    percent: 50,
    quantities: [],
    blocked: null,
    note: said,
    reason: said,
  };
  const sheet = {
    asOf,
    provenance: { kind: 'external', basis: said },
    dayReason: null,
    entries: [entry],
    seen: [{ parcel, mark }],
  };
  const blocker = {
    subject: { kind: 'parcel', id: parcel },
    what: said,
    owner: text,
    since: asOf,
    nextStep: said,
    due: null,
    clearedOn: null,
    provenance: { kind: 'external', basis: said },
  };
  const drawn = { kind: 'draw', from: [], asOf, reason: '补画', to: [{ name: '甲', geometry }] };
  const item = encodeURIComponent(Buffer.from(text).toString());
  return [
    ['the note of an entry', 'POST', 'observations', sheet],
    [
      'a number of an entry',
      'POST',
      'observations',
      {
        ...sheet,
        entries: [{ ...entry, quantities: [{ name: said, value: 15, unit: 'household', of: 17 }] }],
      },
    ],
    [
      'the parcel of an entry',
      'POST',
      'observations',
      { ...sheet, entries: [{ ...entry, parcel: text }] },
    ],
    ['the mark of a log', 'POST', 'observations', { ...sheet, seen: [{ parcel, mark: text }] }],
    [
      'the state of an entry',
      'POST',
      'observations',
      { ...sheet, entries: [{ ...entry, state: text }] },
    ],
    ['the day of an entry', 'POST', 'observations', { ...sheet, asOf: text }],
    [
      'the source of an entry',
      'POST',
      'observations',
      { ...sheet, provenance: { kind: 'document', source: text, section: text } },
    ],
    [
      'what is taken back',
      'POST',
      'retractions',
      { reason: said, entries: [{ parcel, id: text }] },
    ],
    ['the words of a blocker', 'PUT', 'blockers/hostile', blocker],
    [
      'the source of a blocker',
      'PUT',
      'blockers/hostile',
      { ...blocker, what: fine, owner: null, nextStep: null },
    ],
    ['the name of a record', 'PUT', `blockers/${item}`, blocker],
    [
      'the subject of a blocker',
      'PUT',
      'blockers/hostile',
      { ...blocker, subject: { kind: 'parcel', id: text } },
    ],
    ['the name of an area', 'POST', 'areas', { name: text, geometry }],
    [
      'the name of a parcel',
      'POST',
      'parcel-edits',
      { ...drawn, to: [{ name: text, number: text, geometry }] },
    ],
    ['the reason of an edit', 'POST', 'parcel-edits', { ...drawn, reason: text, source: text }],
    [
      'the parcel of an edit',
      'POST',
      'parcel-edits',
      { ...drawn, kind: 'reshape', from: [{ id: text, tag: text }] },
    ],
  ];
}

const keys = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
const hostileBodies: readonly (readonly [name: string, body: string])[] = [
  ['prototype keys', `{${keys}}`],
  ['prototype keys inside', `{"entries":[{${keys}}],"seen":[{${keys}}],"reason":{${keys}}}`],
  ['a list', '[[]]'],
  ['a number', '1e308'],
  ['no value', 'null'],
  ['half a surrogate', '{"name":"\\ud800","reason":"\\udfff"}'],
  ['lists 100 000 deep', `{"entries":${'['.repeat(1e5)}${']'.repeat(1e5)}}`],
  ['objects 50 000 deep', `{"to":${'{"a":'.repeat(5e4)}1${'}'.repeat(5e4)}}`],
  ['100 000 entries', `{"entries":[${Array(1e5).fill('{}').join()}]}`],
  ['one key twice', '{"asOf":"2026-07-31","asOf":"2026-02-30"}'],
  [
    'numbers beyond all',
    '{"percent":1e999,"geometry":{"type":"Polygon","coordinates":[[[1e308,1e308]]]}}',
  ],
];

/** Texts and bodies that are meant to break something, wherever a client writes. */
export function describeHostileWrites(app: () => Served): void {
  const row = async () =>
    ((await app().json(`${zone}/observations?asOf=${asOf}&limit=1`)) as EntryRows).rows[0]!;
  const sent = (method: string, path: string, body: string) =>
    app().request(`${zone}/${path}`, { method, headers: { ...json, 'If-None-Match': '*' }, body });

  describe('a hostile write', () => {
    test.each(
      [...hostileTexts, 'half \ud800', 'turned \u202eround'].map((text) => [
        JSON.stringify(text).slice(0, 40),
        text,
      ]),
    )(
      'of %s is kept to the letter or refused in a sentence, and harms nothing else',
      async (_name, text) => {
        const others = await (await app().get('/api/zones/jindong')).text();
        const { parcels } = (await app().json(zone)) as Counted;
        for (const place of placesWith(text, await row())) {
          const [name, method, path, content] = place;
          // A mark is of one moment: whoever wrote before has changed it.
          const fresh = placesWith(text, await row()).find(([other]) => other === name) ?? place;
          const answer = await sent(method, path, JSON.stringify(fresh[3] ?? content));
          const said = await answer.text();
          expect([200, 201, 400, 404, 409, 412, 413, 422], `${name}: ${said}`).toContain(
            answer.status,
          );
          if (answer.status >= 400) {
            expect(said, name).not.toMatch(/sqlite|postgres|syntax error|\.ts:\d/i);
            continue;
          }
          expect(JSON.stringify(JSON.parse(said)), name).toContain(
            JSON.stringify(text.trim()).slice(1, -1),
          );
          await takeBack(app(), path, JSON.parse(said) as Written);
        }
        expect('polluted' in {}).toBe(false);
        expect(await (await app().get('/api/zones/jindong')).text()).toBe(others);
        expect(((await app().json(zone)) as Counted).parcels).toBe(parcels);
      },
    );

    test.each(hostileBodies)('with %s for a body writes nothing', async (_name, body) => {
      const before = await (await app().get(zone)).text();
      const areas = await (await app().get(`${zone}/areas`)).text();
      for (const [, method, path] of placesWith('x', await row())) {
        const answer = await sent(method, path, body);
        expect([400, 413, 422], `${path}: ${await answer.text()}`).toContain(answer.status);
      }
      expect('polluted' in {}).toBe(false);
      expect(await (await app().get(zone)).text()).toBe(before);
      expect(await (await app().get(`${zone}/areas`)).text()).toBe(areas);
    });

    test.each(['fields', 'block', 'use', 'state'])(
      'a list of thousands for %s is refused, or answered as often as it has different values',
      async (name) => {
        const answer = await app().get(
          `${zone}/parcels?limit=1&${name}=${Array(3000).fill('id').join()}`,
        );
        expect([200, 400]).toContain(answer.status);
        expect((await answer.text()).length).toBeLessThan(20_000);
      },
    );
  });
}

type Counted = { readonly parcels: number };
type Written = {
  readonly id?: string;
  readonly item?: string;
  readonly etag?: string;
  readonly entries?: readonly LogEntry[];
};

/** Makes everything as it was, as every other test expects it. */
async function takeBack(
  app: Served,
  path: string,
  { id, item, etag, entries }: Written,
): Promise<void> {
  const undo = (address: string) =>
    app.request(`${zone}/${address}`, { method: 'DELETE', headers: { 'If-Match': etag ?? '*' } });
  const answer = entries
    ? await app.post(`${zone}/retractions`, {
        reason: { zh: '试', en: 'Test' },
        entries: entries.map(({ id: entry, subject }) => ({ parcel: subject.id, id: entry })),
      })
    : path === 'parcel-edits'
      ? await undo(`imports/${encodeURIComponent(id ?? '')}`)
      : path === 'areas'
        ? await undo(`areas/${encodeURIComponent(id ?? '')}`)
        : await undo(`blockers/${encodeURIComponent(item ?? '')}`);
  expect([201, 204], `${path}: ${await answer.text()}`).toContain(answer.status);
}
