import { expect, test } from './fixtures.ts';

for (const address of [
  '/zones/jindong',
  '/zones/jindong/parcels/fengtang-96',
  '/zones/jindong/parcels/fengtang-96?room=dark',
  '/zones/jindong?sheet=table',
  '/zones/jindong?sheet=records&room=dark&lang=en',
])
  test(`axe finds nothing serious at ${address}`, async ({ guatu }) => {
    await guatu.open(address);
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });
