import type { Page } from 'playwright-core';
import type { ParcelFile, ZoneFile } from '../../geodata/filing/filed.ts';
import type { ZoneImport } from '../../geodata/import/zoneImport.ts';
import { expect, test } from './fixtures.ts';

test.use({ isMapPainted: false });

const room = (page: Page) => page.getByRole('region', { name: '资料登记' });
const row = (page: Page, name: string) =>
  room(page).getByRole('tabpanel').getByRole('button', { name });

test.use({ expectedErrors: [/status of 409|status of 412/] });

/** Takes back whatever a test filled in, so that each begins with the zone as it ships. */
test.afterEach(async ({ page }) => {
  const response = await page.request.get('/api/zones/jindong/records');
  const file = (await response.json()) as ZoneFile;
  for (const kind of ['target', 'doubt', 'project', 'block', 'source'] as const)
    for (const { record, etag } of file[kind])
      if (etag !== null)
        await page.request.delete(`/api/zones/jindong/${kind}-records/${record.id}`, {
          headers: { 'If-Match': etag },
        });
  const zone = '/api/zones/jindong';
  const edits = (await (await page.request.get(`${zone}/imports`)).json()) as ZoneImport[];
  for (const { id, undoneAt } of edits.toReversed())
    if (undoneAt === null) await page.request.delete(`${zone}/imports/${id}`);
  const { parcelLand } = (await (
    await page.request.get(`${zone}/parcels/nanbo/records`)
  ).json()) as ParcelFile;
  for (const { record, etag } of parcelLand)
    if (etag !== null)
      await page.request.delete(`${zone}/land-records/${record.asOf}:nanbo`, {
        headers: { 'If-Match': etag },
      });
});

test('a contact is corrected from the card of its project, is read everywhere, and can be taken back', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong/projects/fengtang');
  await page.getByRole('button', { name: '更正这些资料' }).click();
  await room(page).getByLabel('联系人').fill('陈');
  await room(page).getByLabel('为什么改').fill('换了联系人');
  await room(page).getByRole('button', { name: '保存' }).click();
  await expect(row(page, '凤塘 96 亩商住')).toContainText('房产与三产 · 陈');
  await page.getByRole('button', { name: '来源与存疑' }).first().click();
  await page.getByRole('tab', { name: /^项目/ }).click();
  await expect(page.getByRole('row', { name: /凤塘 96 亩商住/ })).toContainText('陈');

  await page.getByRole('button', { name: '资料登记' }).click();
  await row(page, '凤塘 96 亩商住').click();
  await expect(room(page).getByRole('listitem').filter({ hasText: '换了联系人' })).toBeVisible();
  await expect(room(page).getByText('随资料一起来的')).toBeVisible();
  await room(page).getByRole('button', { name: '撤销更正，恢复原有内容' }).click();
  await expect(row(page, '凤塘 96 亩商住')).toContainText('联系人未载');
});

test('what a form lacks is said, a source that is added stands under what comes from it', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong?sheet=filing');
  await room(page)
    .getByRole('tab', { name: /资料来源/ })
    .click();
  await room(page).getByRole('button', { name: '新增资料来源' }).click();
  await room(page).getByRole('button', { name: '保存' }).click();
  await expect(room(page).getByRole('alert')).toHaveText('请填标题。');
  await room(page).getByLabel('标题', { exact: true }).fill('十月协调会纪要');
  await room(page).getByRole('button', { name: '保存' }).click();
  await expect(row(page, '十月协调会纪要')).toBeVisible();

  await room(page).getByRole('tab', { name: /存疑/ }).click();
  await room(page).getByRole('button', { name: '新增存疑' }).click();
  await room(page).getByLabel('标题', { exact: true }).fill('南博的面积');
  await room(page).getByLabel('说法 1', { exact: true }).fill('纪要写 300 亩');
  await room(page).getByLabel('出处').selectOption('资料');
  await room(page).getByLabel('哪份资料').selectOption('十月协调会纪要');
  await room(page).getByLabel('如何处理', { exact: true }).fill('以实测为准');
  await room(page).getByLabel('涉及：输入名称添加').fill('南博');
  await room(page).getByLabel('涉及：输入名称添加').press('Enter');
  await room(page).getByRole('button', { name: '保存' }).click();
  await row(page, '南博的面积').click();
  await expect(room(page).getByLabel('哪份资料')).toHaveValue(/^source-/);
  await expect(room(page).getByRole('button', { name: /^去掉南博/ })).toBeVisible();

  await room(page)
    .getByRole('tab', { name: /资料来源/ })
    .click();
  await row(page, '十月协调会纪要').click();
  await room(page).getByRole('button', { name: '删除这条' }).click();
  await expect(room(page).getByRole('alert')).toContainText('别的记录还写着它');
});

test('a block is drawn by its corners, and a line that is none is named', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong?sheet=filing');
  await room(page).getByRole('tab', { name: /区块/ }).click();
  await room(page).getByRole('button', { name: '新增区块' }).click();
  await room(page).getByLabel('名称', { exact: true }).fill('新区块');
  const boundary = room(page).getByLabel('边界', { exact: true });
  await boundary.fill('119.84, 29.2\n119.85, 29.2\n12');
  await expect(room(page).getByText(/^第 3 行：/)).toBeVisible();
  await boundary.fill('119.84, 29.2\n119.85, 29.2\n119.85, 29.21');
  await expect(room(page).getByText(/^3 个角点，[\d,.]+ 亩/)).toBeVisible();
  await room(page).getByRole('button', { name: '保存' }).click();
  await expect(row(page, '新区块')).toBeVisible();
});

test('whoever was slower is told, and neither loses anything', async ({ guatu }) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong?sheet=filing');
  await row(page, '凤塘 96 亩商住').click();
  await room(page).getByLabel('联系人').fill('陈');
  const file = (await (await page.request.get('/api/zones/jindong/records')).json()) as ZoneFile;
  const { record } = file.project.find((each) => each.record.id === 'fengtang')!;
  await page.request.put('/api/zones/jindong/project-records/fengtang', {
    headers: { 'If-None-Match': '*' },
    data: { record: { ...record, contact: '李' }, reason: null },
  });
  await room(page).getByRole('button', { name: '保存' }).click();
  await expect(room(page).getByText('刚才有人改过这条记录')).toBeVisible();
  await expect(room(page).getByLabel('联系人')).toHaveValue('陈');
  await room(page).getByRole('button', { name: '改用现在的' }).click();
  await expect(room(page).getByLabel('联系人')).toHaveValue('李');
});

test('a parcel gets a number from its card, the lineage says both, and a number that is taken is refused', async ({
  guatu,
}) => {
  const { page, card } = guatu;
  await guatu.open('/zones/jindong/parcels/nanbo');
  await page.getByRole('button', { name: '修改属性、土地利用记录' }).click();
  const form = room(page).getByRole('form', { name: '属性' });
  await form.getByRole('button', { name: '保存' }).click();
  await expect(room(page).getByRole('alert').first()).toHaveText('请写明为什么改。');
  await form.getByLabel('编号').fill('NB-01');
  await form.getByLabel('原因').fill('统一编号');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByRole('status')).toHaveText('已保存。');
  await expect(card).toContainText('编号 — → NB-01');

  await room(page).getByRole('button', { name: '返回列表' }).click();
  await room(page).getByRole('tabpanel').getByRole('button').nth(1).click();
  await form.getByLabel('编号').fill('NB-01');
  await form.getByLabel('原因').fill('重号');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByRole('alert')).toContainText('已有地块“南博”在用');
});

test('land is put on record and corrected, what does not fit together is said', async ({
  guatu,
}) => {
  const { page } = guatu;
  await guatu.open('/zones/jindong?sheet=filing');
  await room(page).getByRole('tab', { name: /^地块/ }).click();
  await row(page, '南博').click();
  await room(page).getByRole('button', { name: '新增记录' }).click();
  await room(page).getByRole('button', { name: '保存' }).click();
  await expect(room(page).getByRole('alert')).toHaveText('什么都没有填；至少填一项。');
  await room(page).getByLabel('记录日期').fill('2010-10-20');
  await room(page).getByLabel('供应状况').selectOption('D21 有偿使用且未到期土地');
  await room(page).getByLabel('供地合同或划拨决定书').check();
  await room(page).getByLabel('签订日期').fill('2010-10-21');
  await expect(room(page).getByRole('status')).toContainText('合同签订 2010-10-21 晚于台账日期');
  await room(page).getByLabel('签订日期').fill('2010-10-15');
  await room(page).getByRole('button', { name: '保存' }).click();
  const records = room(page).getByRole('region', { name: '土地利用记录' });
  await expect(records.getByRole('button', { name: /2010-10-20/ })).toContainText('有偿使用');

  await records.getByRole('button', { name: /2010-10-20/ }).click();
  await room(page).getByLabel('供应状况').selectOption('D1 划拨土地');
  await room(page).getByRole('button', { name: '保存' }).click();
  await expect(records.getByRole('button', { name: /2010-10-20/ })).toContainText('划拨土地');
  await records.getByRole('button', { name: /2010-10-20/ }).click();
  await expect(room(page).getByRole('listitem').filter({ hasText: '有偿使用' })).toBeVisible();
  await room(page).getByRole('button', { name: '撤回所填（原有的恢复，新增的删除）' }).click();
  await expect(records).toContainText('还没有土地利用记录。');
});

for (const query of ['', '&lang=en&room=dark'])
  test(`axe finds nothing serious in the room${query}`, async ({ guatu }) => {
    const { page } = guatu;
    await guatu.open(`/zones/jindong?sheet=filing${query}`);
    await page.locator('.filing-rows button').first().click();
    expect(await guatu.accessibilityFaults()).toEqual([]);
  });
