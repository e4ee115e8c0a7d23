import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { axes, statesOf } from '../../geodata/axis.ts';
import { stages } from '../../geodata/stage.ts';

/** A page with MapLibre and the parcels and nothing else: what ours is measured against. */
type PlainPage = {
  /** `http://127.0.0.1:43213` */
  readonly url: string;
  stop(): Promise<void>;
};

const library = fileURLToPath(new URL('../../node_modules/maplibre-gl/dist/', import.meta.url));

/**
 * Serves the plain page, with MapLibre's own built files compressed as ours are, and hands every question under /api on
 * to our server, so that both pages draw the very same answers.
 */
export async function startPlainPage(api: string): Promise<PlainPage> {
  const files = new Map(
    ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'].map((name) => [
      `/${name}`,
      {
        type: name.endsWith('.css') ? 'text/css' : 'text/javascript',
        body: brotliCompressSync(readFileSync(`${library}${name}`)),
      },
    ]),
  );
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const file = files.get(path);
    if (path.startsWith('/api/'))
      request(`${api}${path}`, { headers: { 'Accept-Encoding': 'br' } }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      }).end();
    else if (file)
      answer.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'br' }).end(file.body);
    else answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => closed(server),
  };
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

/** One fill and one line, the fill coloured by a match; `?zone=bench-240&box=…&padding=…` says what is shown and where. */
function page(): string {
  return `<!doctype html>
<meta charset="utf-8"><link rel="stylesheet" href="maplibre-gl.css">
<style>html, body, #map { margin: 0; height: 100% }</style><div id="map"></div>
<script type="module">
import { Map, setWorkerUrl } from './maplibre-gl.mjs';
setWorkerUrl('/maplibre-gl-worker.mjs');
const asked = new URLSearchParams(location.search);
const [top, right, bottom, left] = JSON.parse(asked.get('padding'));
const parcels = '/api/zones/' + asked.get('zone') + '/parcels.geojson';
const colours = ${JSON.stringify(colours())};
const map = new Map({
  container: 'map', attributionControl: false,
  bounds: JSON.parse(asked.get('box')), fitBoundsOptions: { padding: { top, right, bottom, left } },
  style: {
    version: 8,
    sources: { parcels: { type: 'geojson', data: parcels } },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#f6f2e9' } },
      { id: 'fill', type: 'fill', source: 'parcels', paint: { 'fill-color': colours.stage } },
      { id: 'line', type: 'line', source: 'parcels', paint: { 'line-color': '#6b6459', 'line-width': 1 } },
    ],
  },
});
map.on('idle', () => performance.mark('plain:drawn'));
window.showTheme = (theme) => map.setPaintProperty('fill', 'fill-color', colours[theme]);
</script>`;
}

/** Fill colours of each theme as an expression over the same properties as on our page. */
function colours(): Record<string, unknown> {
  const classes = {
    stage: stages,
    ...Object.fromEntries(axes.map((axis) => [axis, statesOf[axis]])),
  };
  return Object.fromEntries(
    Object.entries(classes).map(([theme, ids], turn) => {
      const cases = ids.flatMap((id, index) => [id, `hsl(${turn * 70 + index * 25}, 55%, 60%)`]);
      return [theme, ['match', ['coalesce', ['get', theme], 'unknown'], ...cases, '#9c978b']];
    }),
  );
}
