import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import {
  PrinterClosedError,
  PrintTimeoutError,
  SheetRefusedError,
} from '../../../server/print/printErrors.ts';
import { QueueFullError } from '../../../server/workQueue.ts';
import { sheetPrinter, type SheetPrinter } from '../../../server/print/sheetPrinter.ts';
import { sheetPath } from '../../../server/routes/sheetPath.ts';
import { openFilledStore, served } from '../served.ts';

let filled: Awaited<ReturnType<typeof openFilledStore>>;
beforeAll(async () => {
  filled = await openFilledStore();
});
afterAll(() => filled?.close());

const sheets = '/api/zones/jindong/sheets';
const wish = { address: '/zones/jindong?paper=A3-landscape' };

function printing(print: SheetPrinter['print']): SheetPrinter {
  return { canPrint: () => Promise.resolve(true), underWay: () => [], print };
}

async function problemTo(printer: SheetPrinter | undefined, body: unknown = wish) {
  const app = served(filled.store, printer ? { printer } : {});
  const response = await app.post(sheets, body);
  return problemSchema.parse(await response.json());
}

test('a server that has no page, or a machine without a browser, says so with 501 and a way out', async () => {
  const nowhere = sheetPrinter(
    () => 'http://127.0.0.1:1',
    () => Promise.resolve(undefined),
  );
  for (const printer of [undefined, nowhere]) {
    const { status, detail, detailEn } = await problemTo(printer);
    expect(status).toBe(501);
    expect(detail).toMatch(/没有 Chromium.*浏览器自己的打印/s);
    expect(detailEn).toMatch(/no Chromium/);
    const app = served(filled.store, printer ? { printer } : {});
    expect(await app.json(sheets)).toEqual({ canPrint: false, underWay: [] });
  }
});

test('a browser that is named and is not there is no browser', async () => {
  vi.stubEnv('GUATU_BROWSER', '/nowhere/chrome');
  try {
    const printer = sheetPrinter(() => 'http://127.0.0.1:1');
    expect(await printer.canPrint()).toBe(false);
    const { status, detail } = await problemTo(printer);
    expect(status).toBe(501);
    expect(detail).toContain('GUATU_BROWSER');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('the printer is told which page, where readers are, and when the client has left', async () => {
  const print = vi.fn<SheetPrinter['print']>(() =>
    Promise.resolve(new TextEncoder().encode('%PDF-1.4')),
  );
  const app = served(filled.store, { printer: printing(print) });
  const order = { ...wish, shownAt: 'http://192.168.1.20:8787/guatu/', ticket: 'ticket-0001' };
  const response = await app.post(sheets, order);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  expect(response.headers.get('Content-Disposition')).toContain('jindong.pdf');
  expect(print.mock.calls[0]![0]).toMatchObject({
    path: '/zones/jindong?paper=A3-landscape&sheet=mapExport',
    shownAt: order.shownAt,
    ticket: order.ticket,
  });
});

test.each([
  [new SheetRefusedError({ zh: '没有这个区块', en: 'No such block' }), 422, '没有这个区块'],
  [new PrintTimeoutError('slow'), 504, '两分钟'],
  [new QueueFullError('full'), 503, '排队'],
  [new PrinterClosedError('stopped'), 503, '正在停止'],
])('%s is answered as a problem', async (error, status, sentence) => {
  const answered = await problemTo(printing(() => Promise.reject(error)));
  expect(answered.status).toBe(status);
  expect(answered.detail).toContain(sentence);
});

test('a printer that is closed gives up what waits for it', async () => {
  const printer = sheetPrinter(
    () => 'http://127.0.0.1:1',
    () => Promise.resolve('/nowhere/chrome'),
  );
  printer.close();
  expect((await problemTo(printer)).status).toBe(503);
});

describe('an address that is printed is of this zone alone', () => {
  test.each([
    'https://example.com/zones/jindong',
    '//example.com/zones/jindong',
    '/zones/example',
    '/zones/jindong/../example',
    '/zones/jindongx',
    '/api/zones/jindong',
    'zones/jindong',
    '/zones/jindong?paper=A9-landscape',
    '/zones/jindong?paperScale=1000',
    '/zones/jindong?paperOf=everything',
    '/zones/jindong?paperInk=red',
  ])('not %s', async (address) => {
    expect(() => sheetPath(address, 'jindong')).toThrow();
    const { status, faults } = await problemTo(
      printing(() => Promise.reject(new Error('printed'))),
      {
        address,
      },
    );
    expect(status).toBe(400);
    expect(faults?.[0]?.at).toBe('/address');
  });

  test('with everything else of the view, the sheet in front', () => {
    expect(sheetPath('/zones/jindong/parcels/nanbo?theme=levelling&sheet=table', 'jindong')).toBe(
      '/zones/jindong/parcels/nanbo?theme=levelling&sheet=mapExport',
    );
  });
});
