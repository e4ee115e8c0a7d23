import { expect, test } from './fixtures.ts';

test('opens on the zone of the report with its parcels drawn', async ({ guatu }) => {
  await guatu.open('/');
  await expect(guatu.page.getByRole('heading', { level: 1 })).toContainText('金东');
  await expect(guatu.legend).toBeVisible();
});
