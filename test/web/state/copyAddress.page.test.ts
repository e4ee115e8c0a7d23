import { beforeEach, expect, test, vi } from 'vitest';

const location = { href: '', pathname: '/D:/copy.html', search: '', hash: '' };
vi.stubGlobal('window', {
  location,
  guatuCopy: {
    takenAt: '2026-06-30T01:00:00Z',
    takenFrom: 'http://192.168.1.20:8787/',
    opensAt: '/zones/jindong?date=2010-09-30',
  },
});
vi.stubGlobal('document', { baseURI: 'guatu://copy/' });

const { ownLocation } = await import('../../../web/state/root.ts');

const read = () => {
  const { pathname, search } = ownLocation();
  return pathname + search;
};

beforeEach(() => Object.assign(location, { search: '', hash: '' }));

test('a copy opens where it was made to', () => {
  expect(read()).toBe('/zones/jindong?date=2010-09-30');
});

test('a copy takes wall mode from its address, as the server does', () => {
  location.search = '?wall=on&date=2009-12-31';
  expect(read()).toBe('/zones/jindong?date=2009-12-31&wall=on');
});

test('what is looked at in a copy outlives how it was opened', () => {
  Object.assign(location, { search: '?wall=on', hash: '#/zones/jindong?theme=levelling' });
  expect(read()).toBe('/zones/jindong?theme=levelling');
});
