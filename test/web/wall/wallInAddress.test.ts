import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../web/state/address.ts';
import { usualWall } from '../../../web/wall/wallInAddress.ts';
import { viewParts } from '../views.ts';

const read = (search: string, reader?: Parameters<typeof readAddress>[2]) =>
  readAddress({ pathname: '/zones/jindong', search, hash: '' }, viewParts, reader);

test('a wall is dark unless the address says otherwise, whatever the system is', () => {
  expect(read('?wall=on').view).toMatchObject({ wall: usualWall, colourScheme: 'dark' });
  for (const colourScheme of ['light', 'dark'] as const) {
    const { view } = read('?wall=on&room=paper', { language: 'zh', colourScheme });
    expect(view.colourScheme).toBe('light');
    expect(writeAddress(view, viewParts)).toBe('/zones/jindong?wall=on&room=paper');
  }
});

test('how long it waits and stays stands in the address, within bounds', () => {
  expect(read('?wall=kiosk&idle=60&tour=off').view.wall).toEqual({
    profile: 'kiosk',
    idle: 60,
    tour: null,
  });
  expect(read('?wall=on&idle=1&tour=99999').ignored).toEqual(['idle=1', 'tour=99999']);
  expect(read('?wall=yes').ignored).toEqual(['wall=yes']);
  expect(read('?idle=60').ignored).toEqual(['idle=60']);
});
