import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { mapSheet } from '../web/mapExport/sheet/mapSheet.ts';
import { classOf } from '../web/state/theme.ts';
import { usualSheet } from '../geodata/mapSheet/sheetChoice.ts';
const [, , zone = 'jindong', ...rest] = process.argv;
const o: any = Object.fromEntries(rest.map((r) => r.split('=')));
const J = (p: string) => JSON.parse(readFileSync(p, 'utf8'));
const z = J(`/tmp/paper/${zone}.json`);
const theme = o.theme ?? 'stage';
const content: any = {
  language: o.lang ?? 'zh',
  unit: 'mu',
  theme,
  isolated: o.only ?? null,
  zone: { zh: z.name, en: z.nameEn },
  parcels: J(`/tmp/paper/${zone}.parcels.json`).features.map((f: any) => ({
    feature: f,
    class: classOf(theme as any, f.properties),
  })),
  surroundings: J(`/tmp/paper/${zone}.surroundings.json`).features,
  day: z.latest,
  knownOn: null,
  sources: zone === 'jindong' ? ['金东开发区前三季度工作总结暨第四季度工作重点'] : [],
  drawnOn: '2026-11-29',
  address: `http://192.168.1.20:8787/zones/${zone}?theme=${theme}`,
};
const choice: any = {
  ...usualSheet,
  paper: o.paper ?? 'A3',
  orientation: o.way ?? 'landscape',
  scale: o.scale ? Number(o.scale) : null,
  of: o.block ? { kind: 'block', id: o.block } : { kind: 'zone' },
  ink: o.ink ?? 'light',
};
const t = performance.now();
const s = mapSheet(content, choice);
console.log(
  Math.round(performance.now() - t),
  'ms',
  (s as any).scale,
  (s as any).svg?.length,
  (s as any).outside,
  (s as any).of,
  (s as any).reason,
);
const name = o.out ?? `${zone}-${choice.paper}-${choice.orientation}-${theme}-${content.language}`;
if (s.kind === 'drawn') {
  writeFileSync(`/tmp/paper/${name}.svg`, s.svg);
  const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
  const p = await b.newPage();
  await p.setContent(
    `<style>*{margin:0}@page{size:${s.width}mm ${s.height}mm;margin:0}svg{display:block}</style>${s.svg}`,
  );
  await p.pdf({ path: `/tmp/paper/${name}.pdf`, preferCSSPageSize: true, printBackground: true });
  await b.close();
}
