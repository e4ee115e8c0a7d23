import { describe, expect, test } from 'vitest';
import { splitByLine } from '../../../geodata/editing/splitByLine.ts';
import type { ParcelReading } from '../../../server/routes/parcels.ts';
import { granted } from '../access/withAccounts.ts';
import type { Served } from '../served.ts';
import { approvalAt, json, word, zone } from './approving.ts';
import { acrossMiddle } from './parcelEdits.ts';

/** What was sent meets people and parcels that are others by the time it is looked at. */
export function describeApprovalMeanwhile(app: () => Served): void {
  describe('what waits for approval while the zone goes on', () => {
    const { known, as, fresh, body, post, send, list, decide, kindOf } = approvalAt(app);

    test('whoever has become an approver meanwhile does not approve what he sent himself', async () => {
      const [row] = await fresh(1);
      const sent = await send('other', [row!]);
      const become = async (role: 'recorder' | 'approver') => {
        const { id } = sent.person;
        const answer = await known().app.request(`/api/people/${id}`, {
          method: 'PUT',
          headers: { ...json, ...as('administrator'), 'If-Match': '*' },
          body: JSON.stringify({
            name: 'other先生',
            administrator: false,
            disabled: false,
            ...granted(role, ['example']),
          }),
        });
        expect(answer.status).toBe(200);
      };
      await become('approver');
      const own = await decide('other', sent, 'approvals', { entries: [0] });
      expect(await kindOf(own)).toBe('403 not-allowed');
      expect((await decide('approver', sent, 'approvals', { entries: [0] })).status).toBe(200);
      await become('recorder');
    });

    test('of a parcel that has been split since nothing is written where nobody would find it', async () => {
      const [row] = await fresh(1);
      const sent = await send('recorder', [row!]);
      const earlier = await send('recorder', [row!], { asOf: '2026-07-30' });
      const { parcel, tag } = (await known().app.json(
        `${zone}/parcels/${encodeURIComponent(row!.parcel)}`,
      )) as ParcelReading;
      const parts = splitByLine(parcel.geometry, acrossMiddle(parcel.geometry));
      const split = await post('keeper', 'parcel-edits', {
        kind: 'split',
        from: [{ id: parcel.id, tag }],
        to: parts.map((geometry, index) => ({ name: `甲-${index}`, geometry })),
        asOf: '2026-08-01',
        reason: '分割',
      });
      expect(split.status).toBe(201);
      const approval = await decide('approver', sent, 'approvals', { entries: [0] });
      expect(await approval.json()).toMatchObject({
        status: 404,
        detail: expect.stringContaining('从 2026-08-01 起已经没有了') as string,
        faults: [{ at: '/entries/0/parcel' }],
      });
      const late = body([row!]);
      expect(await kindOf(await post('recorder', 'observations', late))).toBe(
        '404 unknown-subject',
      );
      expect(await kindOf(await post('keeper', 'observations', late))).toBe('404 unknown-subject');
      // Before that day it was one, and what was seen then is told with it.
      const open = (await list('approver')).submissions;
      expect(open.find(({ id }) => id === earlier.id)!.rows).toMatchObject([{ parcel: parcel.id }]);
      expect((await decide('approver', earlier, 'returns', { entries: [0], word })).status).toBe(
        200,
      );
      const { id } = (await split.json()) as { id: string };
      const undone = await known().app.request(`${zone}/imports/${id}`, {
        method: 'DELETE',
        headers: as('keeper'),
      });
      expect(undone.status).toBe(204);
      expect((await decide('approver', sent, 'approvals', { entries: [0] })).status).toBe(200);
      await decide('recorder', earlier, 'withdrawals', { entries: [0] });
    });
  });
}
