import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

test('the legend counts the classes of the theme, unknown areas apart', async ({ guatu }) => {
  await guatu.openZone('jindong');
  await guatu.chooseTheme('平整');
  const levelled = guatu.legendRow('基本完成');
  await expect(levelled).toContainText('1');
  await expect(levelled).toContainText('2,000 亩');
  await expect(guatu.legend).toContainText(/面积未知 \d+ 宗/);
  await expect(guatu.legend).toContainText('示意边界');
});

test('a legend row shows its class alone, and once more shows all', async ({ guatu }) => {
  await guatu.openZone('jindong');
  const clearance = guatu.legendRow('征迁清表');
  await clearance.click();
  await expect(clearance).toHaveAttribute('aria-pressed', 'true');
  expect(guatu.address().searchParams.get('only')).toBe('clearance');
  await clearance.click();
  await expect(clearance).toHaveAttribute('aria-pressed', 'false');
});

test('areas are read in the unit and the language of the reader’s choice', async ({ guatu }) => {
  await guatu.openZone('jindong');
  await guatu.chooseTheme('平整');
  await guatu.chooseUnit('公顷');
  await expect(guatu.legendRow('基本完成')).toContainText('133.33 公顷');
  await guatu.page.getByRole('button', { name: 'English' }).click();
  await expect(guatu.legendRow('Substantially complete')).toContainText('133.33 ha');
});
