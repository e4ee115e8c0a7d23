import { expect, test } from './fixtures.ts';

test('a pasted address restores theme, date, selection and camera', async ({ guatu }) => {
  await guatu.open('/zones/jindong/parcels/nanbo?theme=levelling&date=2010-08-31#15/29.215/119.85');
  const themes = guatu.page.getByRole('group', { name: '着色主题' });
  await expect(themes.getByRole('button', { name: '平整', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(guatu.page.getByLabel('选择日期')).toHaveValue('2010-08-31');
  await expect(guatu.card.getByRole('heading', { name: '南博', exact: true })).toBeVisible();
  const middle = await guatu.placeOnPage([119.85, 29.215]);
  const { width, height } = guatu.page.viewportSize()!;
  expect(middle.x).toBeGreaterThan(width * 0.25);
  expect(middle.x).toBeLessThan(width * 0.75);
  expect(middle.y).toBeGreaterThan(height * 0.25);
  expect(middle.y).toBeLessThan(height * 0.75);
});

test('what is done on the page stands in its address', async ({ guatu }) => {
  await guatu.openZone('jindong');
  await guatu.chooseTheme('清表');
  await guatu.tapParcel('南博');
  await expect(guatu.card).toBeVisible();
  const { pathname, searchParams, hash } = guatu.address();
  expect(pathname).toBe('/zones/jindong/parcels/nanbo');
  expect(searchParams.get('theme')).toBe('clearance');
  expect(hash).toMatch(/^(#\d+(\.\d+)?\/29\.\d+\/119\.\d+)?$/);
});

test('parts of an address that mean nothing are ignored with a note', async ({ guatu }) => {
  await guatu.open('/zones/jindong?theme=weather&date=2010-02-30');
  await expect(guatu.notices).toContainText('theme=weather');
  await expect(guatu.notices).toContainText('date=2010-02-30');
  await expect(guatu.legend).toContainText('阶段');
});

test.describe('an address of nothing', () => {
  test.use({ expectedErrors: [/status of 404/] });

  test('a zone that does not exist is said not to, and the way back is offered', async ({
    guatu,
  }) => {
    await guatu.page.goto('/zones/atlantis');
    await expect(guatu.notices).toContainText('atlantis');
    await guatu.notices.getByRole('button', { name: '全区' }).click();
    await expect(guatu.page.getByRole('heading', { level: 1 })).toContainText('开发区');
  });
});
