import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportChoices, ImportDraft } from '../../../geodata/import/importDraft.ts';
import type * as applyModule from '../../../web/importing/draft/apply.ts';
import type * as chooseModule from '../../../web/importing/draft/choose.ts';
import type * as handInModule from '../../../web/importing/draft/handIn.ts';
import type * as workModule from '../../../web/importing/draft/work.ts';
import { openPage } from '../page.ts';
import { draftAt, featureOf, guessed, ready } from './drafts.ts';

const drafts = 'http://guatu.test/api/zones/jindong/import-drafts';

let modules: typeof applyModule & typeof chooseModule & typeof handInModule & typeof workModule;
/** What the server answers to a method and an address below that of the drafts: `GET /k3`. */
let answers: Record<string, () => Response | Promise<Response>>;
let asked: { readonly what: string; readonly body: unknown }[];

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  [answers, asked] = [{}, []];
  openPage('/zones/jindong', {
    request: (path: string, init: RequestInit = {}) => {
      const address = new URL(path, 'http://guatu.test').href;
      if (!address.startsWith(drafts)) return new Promise<Response>(() => {});
      const what = `${init.method ?? 'GET'} ${address.slice(drafts.length)}`;
      asked.push({ what, body: init.body });
      return Promise.resolve(answers[what]?.() ?? problem('unknown-path', 404));
    },
  });
  vi.stubGlobal('window', Object.assign(window, { innerWidth: 1440, innerHeight: 900 }));
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
  await import('../../../web/importing/draft/follow.ts');
  modules = {
    ...(await import('../../../web/importing/draft/apply.ts')),
    ...(await import('../../../web/importing/draft/choose.ts')),
    ...(await import('../../../web/importing/draft/handIn.ts')),
    ...(await import('../../../web/importing/draft/work.ts')),
  };
});

afterEach(() => {
  vi.useRealTimers();
});

const json = (draft: ImportDraft, status = 200) => Response.json(draft, { status });

function problem(kind: string, status: number): Response {
  const body = { type: `docs#${kind}`, title: kind, status, detail: `${kind} 说`, detailEn: kind };
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** An answer that comes when the test says so. */
function later<Answer>() {
  let resolve: (answer: Answer) => void = () => {};
  const promise = new Promise<Answer>((done) => (resolve = done));
  return { promise, resolve: (answer: Answer) => resolve(answer) };
}

const file = () => new File(['x'], '一期红线.zip');
const stage = () => modules.draft.peek()?.stage.kind;
const told = (what: string) => asked.filter((one) => one.what === what);

async function handedIn(): Promise<void> {
  answers['POST '] = () => json(draftAt({ kind: 'reading', done: 0, of: null }), 201);
  answers['GET /k3'] = () => json(draftAt(ready));
  await modules.handIn([file()]);
  await vi.advanceTimersByTimeAsync(500);
}

describe('files that are handed in', () => {
  test('are followed until they are compared, and no longer', async () => {
    await handedIn();
    expect(stage()).toBe('ready');
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked.length).toBe(before);
  });

  test('are told not to be taken, in the words of the server', async () => {
    answers['POST '] = () => problem('read-only', 403);
    await modules.handIn([file()]);
    expect(modules.work.peek()).toEqual({
      kind: 'none',
      said: { zh: 'read-only 说', en: 'read-only' },
    });
  });

  test('leave nothing half shown when the server has lost them', async () => {
    answers['POST '] = () => json(draftAt({ kind: 'reading', done: 0, of: null }), 201);
    await modules.handIn([file()]);
    await vi.advanceTimersByTimeAsync(500);
    expect(modules.work.peek()).toEqual({ kind: 'none', said: 'gone' });
    expect(modules.compared.peek()).toBe(null);
  });

  test('are thrown away at once, and the server told', async () => {
    await handedIn();
    answers['DELETE /k3'] = () => new Response(null, { status: 204 });
    modules.discard();
    expect(modules.work.peek().kind).toBe('none');
    expect(told('DELETE /k3')).toHaveLength(1);
  });
});

describe('what is chosen', () => {
  const surveyed = (all: ImportChoices): ImportChoices => ({ ...all, quality: 'surveyed' });
  const ending = (all: ImportChoices): ImportChoices => ({ ...all, endMissing: true });
  const sent = () =>
    told('PUT /k3/choices').map(({ body }) => JSON.parse(body as string) as object);

  test('quickly is sent as one, stands on the page at once and is compared', async () => {
    await handedIn();
    const version = modules.compared.peek()?.version ?? 0;
    const both = ending(surveyed(guessed));
    answers['PUT /k3/choices'] = () =>
      json(draftAt({ kind: 'comparing', done: 0, of: 4 }, both), 202);
    answers['GET /k3'] = () => json(draftAt(ready, both));
    modules.choose(surveyed);
    modules.choose(ending);
    expect(modules.choices.peek()).toEqual(both);
    expect(modules.isAhead.peek()).toBe(true);
    await vi.advanceTimersByTimeAsync(360);
    expect(sent()).toEqual([both]);
    expect(stage()).toBe('comparing');
    // The last comparison stays in sight meanwhile.
    expect(modules.compared.peek()?.version).toBe(version);
    await vi.advanceTimersByTimeAsync(500);
    expect(stage()).toBe('ready');
    expect(modules.isAhead.peek()).toBe(false);
    expect(modules.compared.peek()?.version).toBe(version + 1);
  });

  test('while an answer is on its way is what holds in the end', async () => {
    await handedIn();
    const first = later<Response>();
    answers['PUT /k3/choices'] = () => first.promise;
    modules.choose(surveyed);
    await vi.advanceTimersByTimeAsync(360);
    modules.choose(ending);
    first.resolve(json(draftAt(ready, surveyed(guessed)), 202));
    await vi.advanceTimersByTimeAsync(0);
    expect(modules.choices.peek()).toEqual(ending(surveyed(guessed)));
    answers['PUT /k3/choices'] = () => json(draftAt(ready, ending(surveyed(guessed))), 202);
    await vi.advanceTimersByTimeAsync(360);
    expect(modules.draft.peek()?.choices).toEqual(ending(surveyed(guessed)));
    expect(modules.isAhead.peek()).toBe(false);
  });

  test('and refused is taken back with the reason', async () => {
    await handedIn();
    answers['PUT /k3/choices'] = () => problem('bad-body', 400);
    modules.choose(surveyed);
    await vi.advanceTimersByTimeAsync(360);
    expect(modules.choices.peek()).toEqual(guessed);
    expect(modules.work.peek()).toMatchObject({ said: { zh: 'bad-body 说' } });
  });

  test('is not undone by an answer that was asked for before it', async () => {
    answers['POST '] = () => json(draftAt({ kind: 'comparing', done: 0, of: 4 }), 201);
    const old = later<Response>();
    answers['GET /k3'] = () => old.promise;
    await modules.handIn([file()]);
    await vi.advanceTimersByTimeAsync(450);
    answers['PUT /k3/choices'] = () =>
      json(draftAt({ kind: 'comparing', done: 0, of: 4 }, surveyed(guessed)), 202);
    modules.choose(surveyed);
    await vi.advanceTimersByTimeAsync(360);
    old.resolve(json(draftAt(ready)));
    await vi.advanceTimersByTimeAsync(0);
    expect(stage()).toBe('comparing');
    expect(modules.choices.peek()?.quality).toBe('surveyed');
  });
});

describe('another file', () => {
  test('is seen by its list, though the last one was left on how it is read', async () => {
    const { tab, turnedTo } = await import('../../../web/importing/preview/tab.ts');
    await handedIn();
    turnedTo.value = 'reading';
    modules.choose((all) => ({ ...all, quality: 'surveyed' }));
    expect(tab.peek()).toBe('reading');
    answers['POST '] = () => json({ ...draftAt(ready), id: 'k4' }, 201);
    await modules.handIn([file()]);
    expect(tab.peek()).toBe('features');
  });
});

describe('what is said of a feature', () => {
  test('ends with that it has no number, where it becomes new land', async () => {
    const { remarksOf } = await import('../../../web/importing/preview/remarksOf.ts');
    const detail = { zh: '与凤塘重叠。', en: 'Lies over it.' };
    const findings = [
      { kind: 'overlap', severity: 'note', detail, place: null, parcels: [] },
    ] as const;
    const said = (part: Parameters<typeof featureOf>[1]) =>
      remarksOf(featureOf(1, { findings, ...part })).map(({ says }) => says);
    expect(said({ number: null })).toEqual(['与凤塘重叠。', '没有编号']);
    expect(said({ number: null, outcome: 'boundaryReplaced' })).toEqual(['与凤塘重叠。']);
    expect(said({})).toEqual(['与凤塘重叠。']);
  });
});

describe('writing', () => {
  test('is followed to its end', async () => {
    await handedIn();
    const counts = { added: 2, replaced: 1, ended: 0, layers: [] };
    answers['POST /k3/application'] = () => json(draftAt({ kind: 'writing', done: 0, of: 3 }), 202);
    answers['GET /k3'] = () => json(draftAt({ kind: 'written', import: 'import-1', counts }));
    await modules.apply();
    expect(stage()).toBe('writing');
    await vi.advanceTimersByTimeAsync(500);
    expect(modules.draft.peek()?.stage).toEqual({ kind: 'written', import: 'import-1', counts });
  });

  test('into a zone that has changed shows what it would do now', async () => {
    await handedIn();
    answers['POST /k3/application'] = () => problem('zone-changed', 409);
    answers['GET /k3'] = () => json(draftAt({ kind: 'comparing', done: 0, of: 4 }));
    await modules.apply();
    expect(stage()).toBe('comparing');
    expect(modules.work.peek()).toMatchObject({ said: 'zoneChanged' });
    answers['GET /k3'] = () => json(draftAt(ready));
    await vi.advanceTimersByTimeAsync(500);
    expect(stage()).toBe('ready');
    expect(modules.work.peek()).toMatchObject({ said: 'zoneChanged' });
  });
});
