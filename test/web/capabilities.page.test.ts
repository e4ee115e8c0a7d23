import { beforeAll, describe, expect, test, vi } from 'vitest';
import { styleOf } from '../../web/map/style.ts';
import type * as capabilitiesModule from '../../web/capabilities.ts';
import type * as currentModule from '../../web/state/current.ts';
import { emptyContext } from './mapContexts.ts';
import { openPage } from './page.ts';
import { viewParts } from './views.ts';

let capabilities: (typeof capabilitiesModule)['capabilities'];
let current: typeof currentModule;

beforeAll(async () => {
  openPage('/zones/example', { request: () => new Promise(() => {}) } as never);
  vi.stubGlobal('window', Object.assign(window, { innerWidth: 1440, innerHeight: 900 }));
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
  vi.stubGlobal('performance', performance);
  current = await import('../../web/state/current.ts');
  ({ capabilities } = await import('../../web/capabilities.ts'));
});

/** Keys that the page itself takes: `web/page/keys.tsx`. */
const ofThePage = ['?', 'ArrowLeft', 'ArrowRight', 'Home', 'Escape', 'd', 'l', 'u', 'y'];
const letters = 'abcdefghijklmnopqrstuvwxyz/'.split('');

/** Capabilities that a key means something to now. */
const takersOf = (key: string) =>
  capabilities.filter(({ keys }) => keys?.action(key) !== undefined).map(({ id }) => id);

describe('the capabilities of the page', () => {
  test.each([
    ['as it is opened', () => {}],
    [
      'while rates are read',
      () => current.patch({ rates: { area: { kind: 'zone' }, against: null } }),
    ],
  ])('share no key %s', (_, bring) => {
    bring();
    const shared = letters.filter((key) => takersOf(key).length > 1);
    expect(shared.map((key) => `${key}: ${takersOf(key).join(', ')}`)).toEqual([]);
    expect(ofThePage.filter((key) => takersOf(key).length > 0)).toEqual([]);
    current.patch({ rates: null });
  });

  test('have names, sheets and keys of the address of their own', () => {
    const sheets = capabilities.flatMap(({ sheet }) => sheet?.id ?? []);
    const keys = viewParts.parts.flatMap((part) => part.keys);
    for (const names of [capabilities.map(({ id }) => id), sheets, keys])
      expect(names).toEqual([...new Set(names)]);
    expect(sheets.toSorted()).toEqual([...viewParts.sheets].toSorted());
  });

  test('tell tests of every member of the view that they add', () => {
    const added = Object.keys(current.plainView()).toSorted();
    const told = viewParts.parts.flatMap(({ initial }) => Object.keys(initial));
    expect(added.filter((name) => told.includes(name))).toEqual(told.toSorted());
    const shared = [
      'zone',
      'selection',
      'theme',
      'date',
      'knownOn',
      'otherDay',
      'isolated',
      'sheet',
    ];
    const known = [...shared, 'basemap', 'unit', 'language', 'colourScheme', 'camera', ...told];
    expect(added.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('draw nothing before they are asked to', () => {
    const overlays = capabilities.flatMap(({ overlay }) => overlay ?? []);
    expect(styleOf(emptyContext, overlays)).toEqual(styleOf(emptyContext));
  });
});
