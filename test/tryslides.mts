import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import QRCode from 'qrcode';
import { slideMap } from '../web/mapExport/slides/slideMap.ts';
import { deckFile } from '../web/mapExport/slides/deckFile.ts';
import { classOf, isTheme } from '../web/state/theme.ts';
const [, , zone = 'jindong', scheme = 'dark', language = 'zh'] = process.argv;
const J = (p: string) => JSON.parse(readFileSync(p, 'utf8'));
const z = J(`/tmp/paper/${zone}.json`);
const d = J(`/tmp/paper/${zone}.scenes.json`);
const parcels = J(`/tmp/paper/${zone}.parcels.json`).features,
  surroundings = J(`/tmp/paper/${zone}.surroundings.json`).features;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const p = await b.newPage({ viewport: { width: 1000, height: 700 }, deviceScaleFactor: 2 });
const slides = [];
for (const reading of d.readings) {
  if (zone === 'example' && slides.length > 8 && reading.scene.shows.kind === 'block') continue;
  const theme = isTheme(reading.theme) ? reading.theme : 'stage';
  const k = reading.scene.shows;
  const hasMap = reading.table === null;
  let map = null;
  if (hasMap) {
    const m = slideMap(
      {
        language,
        unit: 'mu',
        theme,
        isolated: null,
        zone: { zh: z.name, en: z.nameEn },
        parcels: parcels.map((f: any) => ({
          feature: f,
          class: classOf(theme as any, f.properties),
        })),
        surroundings,
        day: z.latest,
        knownOn: null,
        sources: [],
        drawnOn: '2026-11-29',
        address: '',
      } as any,
      k.kind === 'block' ? k.block : null,
      scheme as any,
    );
    if (m) {
      await p.setContent(
        `<style>*{margin:0}svg{display:block;width:1000px;height:auto}</style>${m.svg}`,
      );
      const s = await p.locator('svg').first().screenshot();
      map = { image: 'data:image/png;base64,' + s.toString('base64'), scale: m.scale };
    }
  }
  slides.push({
    reading,
    map,
    address: 'http://192.168.1.20:8787/zones/' + zone,
    code: await QRCode.toDataURL('http://192.168.1.20:8787/zones/' + zone),
  });
}
await b.close();
writeFileSync(
  `/tmp/paper/${zone}-${scheme}-${language}.pptx`,
  await deckFile({
    title: d.deck.title,
    zone: { zh: z.name, en: z.nameEn },
    sources: {},
    slides,
    language,
    unit: 'mu',
    scheme,
  } as any),
);
