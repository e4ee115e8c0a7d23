import { areaOf, openOn, parcelIn, type Server } from './editing/editedParcels.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './startServer.ts';

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test.describe('a parcel that is ended', () => {
  // The parcel on its card is none any more for a moment.
  test.use({ expectedErrors: [/status of 404/] });

  test('it is asked about first, is there no more from its day on and on the day before, and comes back when that is undone', async ({
    guatu,
  }) => {
    const { page, card } = guatu;
    const parcel = await parcelIn(page, server);
    const { name } = parcel.properties;
    const whole = await areaOf(page, server, parcel.id);
    await openOn(guatu, server, parcel);
    await card.getByRole('button', { name: '修改地块：分割、合并、改界、注销' }).click();
    const panel = page.getByRole('region', { name: '修改地块' });
    await panel.getByRole('button', { name: '注销', exact: true }).click();
    await expect(panel.getByRole('region', { name: '改后' })).toContainText(name);
    const end = panel.getByRole('button', { name: '注销这个地块…' });
    await expect(end).toBeDisabled();
    await panel.getByLabel('生效日').fill('2026-07-15');
    await panel.getByLabel('原因').fill('收回');
    await end.click();
    const question = panel.getByRole('alertdialog', { name: `从 2026-07-15 起注销“${name}”？` });
    await expect(question.getByRole('button', { name: '不注销' })).toBeFocused();
    expect(await guatu.accessibilityFaults()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    expect(await areaOf(page, server, parcel.id)).toBe(whole);

    await end.click();
    await question.getByRole('button', { name: '注销', exact: true }).click();
    await expect(panel.getByRole('status')).toHaveText('已注销。');
    await expect(card).toBeHidden();
    expect(await areaOf(page, server, parcel.id)).toBeNull();
    expect(await areaOf(page, server, parcel.id, '?asOf=2026-07-14')).toBe(whole);
    expect(await areaOf(page, server, parcel.id, '?asOf=2026-07-15')).toBeNull();

    await panel.getByRole('button', { name: '撤销这次修改' }).click();
    await expect(card.getByRole('heading', { name, exact: true })).toBeVisible();
    expect(await areaOf(page, server, parcel.id)).toBe(whole);
    await expect(panel.getByRole('button', { name: '注销这个地块…' })).toBeEnabled();
  });

  test('in English, on a phone', async ({ guatu }) => {
    const { page, card } = guatu;
    await page.setViewportSize({ width: 390, height: 844 });
    const parcel = await parcelIn(page, server);
    await openOn(guatu, server, parcel, '?lang=en');
    await card.getByRole('button', { name: 'Edit: split, merge, reshape, end' }).click();
    const panel = page.getByRole('region', { name: 'Edit parcels' });
    await panel.getByRole('button', { name: 'End', exact: true }).click();
    await panel.getByLabel('Reason').fill('Taken back');
    await panel.getByRole('button', { name: 'End this parcel…' }).click();
    const question = panel.getByRole('alertdialog');
    await expect(question.getByRole('button', { name: 'Do not end it' })).toBeInViewport();
    await question.getByRole('button', { name: 'End it', exact: true }).click();
    await expect(panel.getByRole('status')).toHaveText('Ended.');
    await panel.getByRole('button', { name: 'Undo this edit' }).click();
    await expect(panel.getByRole('button', { name: 'End this parcel…' })).toBeEnabled();
    expect(await areaOf(page, server, parcel.id)).not.toBeNull();
  });
});
