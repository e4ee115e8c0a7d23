import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pageId = '\0days-page';

/** Serves a page that draws parcels in three ways, given by `parcels` as JSON, and moves the day in each. */
export async function startDaysPage(
  parcels: (size: number) => string,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { entry: script, chunks } = await bundled();
  const written = new Map<number, string>();
  const parcelsOf = (size: number) => {
    const text = written.get(size) ?? parcels(size);
    written.set(size, text);
    return text;
  };
  const worker = readFileSync(`${root}node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs`);
  // The worker imports what it shares with the library by its file's name.
  const shared = (name: string) => readFileSync(`${root}node_modules/maplibre-gl/dist/${name}`);
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://127.0.0.1');
    const size = /^\/parcels\/(\d+)$/.exec(pathname)?.[1];
    const js = { 'Content-Type': 'text/javascript' };
    if (size !== undefined)
      answer.writeHead(200, { 'Content-Type': 'application/json' }).end(parcelsOf(Number(size)));
    else if (chunks.has(pathname.slice(1)))
      answer.writeHead(200, js).end(chunks.get(pathname.slice(1)));
    else if (pathname === '/maplibre-gl-worker.mjs') answer.writeHead(200, js).end(worker);
    else if (/^\/[\w-]+\.mjs$/.test(pathname))
      answer.writeHead(200, js).end(shared(pathname.slice(1)));
    else answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html(script));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The page's script, and every part of it by the path that the others import it from. */
async function bundled(): Promise<{ entry: string; chunks: ReadonlyMap<string, string> }> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'days-page',
        resolveId: (id) => (id === 'days-page' ? pageId : null),
        load: (id) => (id === pageId ? page : null),
      },
    ],
    build: { write: false, target: 'es2023', rollupOptions: { input: 'days-page' } },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('the page was not bundled');
  const chunks = output.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const first = chunks.find(({ isEntry }) => isEntry);
  if (!first) throw new Error('the page has no entry');
  return {
    entry: first.fileName,
    chunks: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
  };
}

const html = (script: string) => `<!doctype html><meta charset="utf-8">
<style>html, body, #map { margin: 0; height: 100% }</style><div id="map"></div>
<script type="module" src="/${script}"></script>`;

/**
 * Each parcel has a letter for the end of each month. A step is over when the map is idle and a pixel has been read back from its
 * canvas, so that the graphics have drawn.
 */
const page = `
import { Map, setWorkerUrl } from 'maplibre-gl';
import { SolidPolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
setWorkerUrl('/maplibre-gl-worker.mjs');
const letters = 'abcdefghi';
const rgb = [...letters].map((_, index) => [40 + index * 22, 200 - index * 18, 120]);
const colours = [...letters].flatMap((letter, index) => [letter, 'rgb(' + rgb[index].join() + ')']);
const asked = new URLSearchParams(location.search);
const collection = await (await fetch('/parcels/' + asked.get('size'))).json();
const way = asked.get('way');
const letterOf = {
  featureState: ['coalesce', ['feature-state', 'letter'], ['slice', ['get', 'months'], 0, 1]],
  globalState: ['slice', ['get', 'months'], ['global-state', 'month'], ['+', ['global-state', 'month'], 1]],
}[way];
const map = new Map({
  container: 'map', attributionControl: false, bounds: collection.bbox, fadeDuration: 0,
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    state: { month: { default: 0 } },
    sources: { parcels: { type: 'geojson', data: collection, promoteId: 'id' } },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#f6f2e9' } },
      ...(letterOf ? [{
        id: 'fill', type: 'fill', source: 'parcels',
        paint: { 'fill-antialias': false, 'fill-color': ['match', letterOf, ...colours, '#999999'] },
      }] : []),
    ],
  },
});
const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
if (way === 'deck') map.addControl(overlay);
const layerOf = (month) => new SolidPolygonLayer({
  id: 'parcels', data: collection.features, filled: true,
  getPolygon: ({ geometry }) => geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates[0],
  getFillColor: ({ properties }) => rgb[letters.indexOf(properties.months[month])],
  updateTriggers: { getFillColor: month },
});
let shown = 0;
const show = {
  featureState: (month) => {
    for (const { properties: { id, months } } of collection.features)
      if (months[month] !== months[shown])
        map.setFeatureState({ source: 'parcels', id }, { letter: months[month] });
  },
  globalState: (month) => map.setGlobalStateProperty('month', month),
  deck: (month) => overlay.setProps({ layers: [layerOf(month)] }),
}[way];
const drawn = () => new Promise((resolve) => {
  map.once('idle', () => {
    const gl = map.getCanvas().getContext('webgl2');
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    resolve();
  });
  map.triggerRepaint();
});
window.step = async (month) => {
  const began = performance.now();
  show(month);
  await drawn();
  shown = month;
  return performance.now() - began;
};
if (way === 'deck') show(0);
await drawn();
window.isReady = true;
`;
