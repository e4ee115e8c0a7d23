import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPage } from '../server/pageBuild.ts';
import type { Engine } from '../server/store/engine.ts';
import { browserBench } from './bench/browserBench.ts';
import { changesBench } from './bench/changesBench.ts';
import { daysBench } from './bench/daysBench.ts';
import { drawnAreaBench } from './bench/drawnAreaBench.ts';
import { exportDataBench } from './bench/exportDataBench.ts';
import { exportsBench } from './bench/exportsBench.ts';
import type { Figure } from './bench/figure.ts';
import { generating } from './bench/generateBench.ts';
import { geojsonBench } from './bench/geojsonBench.ts';
import { ganttBench } from './bench/ganttBench.ts';
import { heavyShapesBench } from './bench/heavyShapesBench.ts';
import { importBench } from './bench/importBench.ts';
import { keptBench } from './bench/keptBench.ts';
import { loadBench } from './bench/load/loadBench.ts';
import { loadZones } from './bench/loadZones.ts';
import { memoryBench } from './bench/memoryBench.ts';
import { readBenchOptions } from './bench/options.ts';
import { panningBench } from './bench/load/panningBench.ts';
import { planBench } from './bench/planBench.ts';
import { remoteBench } from './bench/remoteBench.ts';
import { signInBench } from './bench/signInBench.ts';
import { soakBench } from './bench/soakBench.ts';
import { startBench } from './bench/startBench.ts';
import { statisticsBench } from './bench/statisticsBench.ts';
import { tableOf } from './bench/table.ts';
import { tilesBench } from './bench/tilesBench.ts';
import { zonesBench } from './bench/zonesBench.ts';
import type { Bench, Trial } from './bench/trial.ts';
import { startPostgis } from './postgisCluster.ts';

/**
 * `npm run bench`: how fast the program is on this machine, and how much memory it takes. Prints a table and writes
 * bench/results.json. Measures, judges nothing: other programs running beside it make every figure worse.
 */
const fillBench: Bench = {
  name: 'fill',
  sizes: (allowed) => allowed,
  engines: ['geopackage', 'postgis'],
  // Every trial loads its zones before anything else can be measured.
  run: async function* () {},
};
const benches = [
  fillBench,
  startBench,
  geojsonBench,
  statisticsBench,
  zonesBench,
  planBench,
  changesBench,
  keptBench,
  tilesBench,
  drawnAreaBench,
  heavyShapesBench,
  memoryBench,
  browserBench,
  daysBench,
  ganttBench,
  remoteBench,
  exportsBench,
  importBench,
  exportDataBench,
  soakBench,
  loadBench,
  panningBench,
  signInBench,
];

const options = readBenchOptions(
  process.argv.slice(2),
  benches.map(({ name }) => name),
);
if ('wrong' in options) {
  process.stderr.write(`${options.wrong}\n`);
  process.exit(1);
}
const { quick } = options;
const chosen = benches.filter(({ name }) => options.names.includes(name));
const allowedSizes = quick ? [240, 10_000] : [240, 10_000, 100_000];
const root = fileURLToPath(new URL('..', import.meta.url));

// Building the page is no part of starting the server.
await builtPage(root);
const figures: Figure[] = [];
if (chosen.includes(fillBench)) await note(generating(allowedSizes.at(-1)!));
await measureOnGeoPackage();
await measureOnPostgis();
process.stdout.write(`${tableOf(figures)}\n`);
mkdirSync(join(root, 'bench'), { recursive: true });
writeFileSync(
  join(root, 'bench/results.json'),
  `${JSON.stringify({ machine: machine(), quick, figures }, null, 2)}\n`,
);

async function measureOnGeoPackage(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'guatu-bench-'));
  try {
    await measure('geopackage', { file: join(data, 'guatu.gpkg') }, { GUATU_DATA: data });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureOnPostgis(): Promise<void> {
  if (!chosen.some(({ engines }) => engines.includes('postgis'))) return;
  const database = await startPostgis();
  if ('missing' in database) {
    process.stderr.write(`postgis: ${database.missing}\n`);
    return;
  }
  try {
    await measure(
      'postgis',
      { databaseUrl: database.url, file: '' },
      { DATABASE_URL: database.url },
    );
  } finally {
    await database.stop();
  }
}

async function measure(
  engine: Engine,
  place: Trial['place'],
  settings: Trial['settings'],
): Promise<void> {
  const own = chosen.filter(({ engines }) => engines.includes(engine));
  const needed = new Set(own.flatMap(({ sizes }) => sizes(allowedSizes)));
  const runs = quick ? 3 : 5;
  const trial = { engine, place, settings, runs, sizes: [...needed].sort((a, b) => a - b) };
  for await (const figure of loadZones(trial)) if (own.includes(fillBench)) await note(figure);
  for (const { sizes, run } of own)
    for await (const figure of run({ ...trial, sizes: sizes(allowedSizes) })) await note(figure);
}

/** Keeps a figure, and shows on stderr that something goes on. */
async function note(figure: Figure | Promise<Figure>): Promise<void> {
  const noted = await figure;
  figures.push(noted);
  process.stderr.write(`${tableOf([noted]).split('\n').at(-1)}\n`);
}

function machine() {
  const processors = cpus();
  return {
    processors: processors.length,
    processor: processors[0]?.model ?? null,
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  };
}
