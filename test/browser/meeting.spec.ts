import type { Page } from '@playwright/test';
import { wordTables } from '../server/bulletin/officePackage.ts';
import { expect, unpainted, test } from './fixtures.ts';
import { keepDeck } from './keepDeck.ts';
import { colourAt, giveGraphicsBack, loseGraphics } from './graphics.ts';

const panelOf = (page: Page) =>
  page.getByRole('complementary', { name: /示例|全区|汇报|决定|南博/ });

test.describe('a meeting', () => {
  test('is made from the zone in one tap, gone through by keys and clicker, and left where one was', async ({
    guatu,
    page,
  }) => {
    await guatu.open('/zones/example?lang=zh&theme=building');
    await page.getByRole('button', { name: '汇报', exact: true }).click();
    await page.getByRole('button', { name: '一键生成汇报' }).click();
    await expect(page.getByLabel('汇报名称')).toHaveValue('2026 年 6 月汇报');
    expect(await guatu.accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: '开始汇报' }).click();
    const heading = page.getByRole('heading', { level: 2 });
    await expect(heading).toHaveText('2026 年 6 月汇报');
    await page.keyboard.press('ArrowRight');
    await expect(heading).toHaveText('全区');
    await expect(panelOf(page)).toContainText('开工率');
    await page.keyboard.press('PageDown');
    await expect(heading).toHaveText('示例云溪');
    await expect.poll(() => guatu.address().searchParams.get('scene')).toBe('block-block-1-01');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('.');
    await expect(page.getByRole('button', { name: '点一下亮屏' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: '点一下亮屏' })).toBeHidden();
    await page.keyboard.press('o');
    await page
      .getByRole('region', { name: '全部幕' })
      .getByRole('button', { name: /区块排名/ })
      .click();
    await expect(heading).toHaveText('区块排名');
    expect(await guatu.accessibilityFaults()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('汇报名称')).toBeVisible();
    expect(guatu.address().searchParams.get('theme')).toBe('building');
    expect(guatu.address().searchParams.has('scene')).toBe(false);
  });

  test('has its graphics lost and a parcel tapped in the middle of a scene, something decided about it, and goes on', async ({
    guatu,
    page,
  }) => {
    await keepDeck(page, 'tapped');
    await guatu.open('/zones/jindong?lang=zh&deck=tapped&scene=block-nanbo');
    await expect(panelOf(page)).toContainText('土方工程量完成');
    await expect.poll(() => guatu.address().hash).not.toBe('');
    const { x, y } = await guatu.placeOnPage(await guatu.insideOf('南博'));
    const beside = { x: x + 40, y: y + 40 };
    const before = await colourAt(page, beside);
    await loseGraphics(page);
    await giveGraphicsBack(page);
    await expect.poll(() => colourAt(page, beside)).toBe(before);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('南博');
    await guatu.tapParcel('南博');
    const card = page.getByRole('complementary', { name: '地块' });
    await card.getByRole('button', { name: '记一条决定' }).click();
    await guatu.dialog.getByLabel('决定什么').fill('七月底前完成弃土外运');
    await guatu.dialog.getByLabel('责任人').fill('陈工');
    await guatu.dialog.getByLabel('期限').fill('2010-10-31');
    await guatu.dialog.getByRole('button', { name: '记下' }).click();
    await expect(card.getByRole('listitem').filter({ hasText: '弃土外运' })).toContainText('陈工');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('南博');
    expect(guatu.address().searchParams.get('scene')).toBe('block-nanbo');
  });

  unpainted(
    'lists what was decided, marks it done, and gives its minutes',
    async ({ guatu, page }) => {
      await keepDeck(page, 'decided');
      await page.request.put('/api/zones/jindong/meeting-decisions/2010-10-08-1', {
        headers: { 'If-None-Match': '*' },
        data: {
          on: '2010-10-08',
          what: { zh: '补齐围挡', en: 'Close the hoarding' },
          subject: { kind: 'parcel', id: 'nanbo' },
          owner: '王工',
          due: '2010-10-31',
          doneOn: null,
        },
      });
      await guatu.open('/zones/jindong?lang=zh&deck=decided&scene=decisions');
      const decided = panelOf(page).getByRole('listitem').filter({ hasText: '补齐围挡' });
      await expect(decided).toContainText('王工');
      await decided.getByRole('button', { name: '办结' }).click();
      await expect(decided).toContainText('✓');
      const link = panelOf(page).getByRole('link', { name: '2010-10-08 会议纪要（Word）' });
      const minutes = await page.request.get((await link.getAttribute('href'))!);
      const [decisions] = wordTables(new Uint8Array(await minutes.body()));
      expect(decisions!.flat()).toEqual(
        expect.arrayContaining(['补齐围挡', '南博', '王工', '2010-10-31']),
      );
    },
  );

  test('is put in another order, has a view added and a scene hidden, and stays so', async ({
    guatu,
    page,
  }) => {
    await keepDeck(page, 'ordered');
    await guatu.open('/zones/jindong?lang=zh&deck=ordered&theme=levelling');
    const scenes = page.getByRole('region', { name: '汇报' }).locator('ol > li');
    const nameAt = (place: number) => scenes.nth(place).locator('b').textContent();
    const count = await scenes.count();
    await page.getByRole('button', { name: '加入当前视图' }).click();
    await expect(scenes).toHaveCount(count + 1);
    await page.getByRole('button', { name: '改：全区' }).click();
    await page.getByRole('button', { name: '下移' }).click();
    await expect.poll(() => nameAt(2)).toBe('全区');
    await page.getByRole('button', { name: '隐藏' }).click();
    await expect(scenes.nth(2)).toContainText('已隐藏');
    const handle = (place: number) => scenes.nth(place).locator('.meeting-handle');
    await handle(2).dragTo(handle(0), { targetPosition: { x: 5, y: 2 } });
    await expect.poll(() => nameAt(0)).toBe('全区');
    await page.reload();
    await expect(scenes).toHaveCount(count + 1);
    expect(await nameAt(0)).toBe('全区');
  });

  test('shows the presenter notes, what comes next, and turns the scenes of the room', async ({
    guatu,
    page,
    context,
  }) => {
    await guatu.open('/zones/example?lang=zh&deck=2026-06&scene=overview');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('全区');
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: '主讲窗口' }).click();
    const presenter = await opened;
    await expect(presenter.getByText('示例：先说红灯')).toBeVisible();
    const next = presenter.getByRole('region', { name: '下一幕' }).getByRole('heading');
    const coming = await next.textContent();
    await presenter.getByRole('button', { name: /下一幕/ }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(coming!);
    await page.keyboard.press('ArrowLeft');
    await expect(presenter.getByRole('region', { name: '现在' }).getByRole('heading')).toHaveText(
      '全区',
    );
    await presenter.keyboard.press('b');
    await expect(page.getByRole('button', { name: '点一下亮屏' })).toBeVisible();
  });
});

test.describe('a deck that somebody else has changed', () => {
  test.use({ expectedErrors: [/412/] });

  unpainted('is shown as it is now, with the word to change it again', async ({ guatu, page }) => {
    await guatu.open('/zones/jindong?lang=zh');
    await page.getByRole('button', { name: '汇报', exact: true }).click();
    await page.getByRole('button', { name: '一键生成汇报' }).click();
    const title = page.getByLabel('汇报名称');
    await expect(title).toHaveValue('2010 年 9 月汇报');
    const records = (await (await page.request.get('/api/zones/jindong/decks')).json()) as {
      item: string;
      etag: string;
      content: { title: object };
    }[];
    const opened = guatu.address().searchParams.get('deck');
    const { item, etag, content } = records.find((record) => record.item === opened)!;
    const theirs = { ...content, title: { zh: '别人的名称', en: 'Theirs' } };
    await title.fill('我的名称');
    await page.request.put(`/api/zones/jindong/decks/${item}`, {
      headers: { 'If-Match': etag },
      data: theirs,
    });
    // The page hears of it, and leaves what is half typed alone.
    await expect(
      page.getByRole('region', { name: '汇报' }).getByRole('listitem').first(),
    ).toContainText('别人的名称');
    await expect(title).toHaveValue('我的名称');
    await title.press('Enter');
    await expect(page.getByRole('alert')).toContainText('别人刚改过这份汇报');
    await expect(title).toHaveValue('别人的名称');
    await title.fill('我的名称');
    await title.press('Enter');
    await expect(page.getByText('已保存')).toBeVisible();
  });
});
