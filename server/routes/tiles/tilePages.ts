import { html as markup } from 'hono/html';
import type { tileLimits, tileMatrices } from '../../tiles/webMercatorQuad.ts';
import type { layerDescriptions } from './layerDescriptions.ts';

/** What there is to read of a tileset: where its tiles are, what is on them, and where there are any. */
export function tilesetTables({
  template,
  layers,
  limits,
}: {
  readonly template: string;
  readonly layers: typeof layerDescriptions;
  readonly limits: ReturnType<typeof tileLimits>;
}) {
  return markup`<h2>瓦片网址 Address</h2>
    <p><code>${template}</code></p>
    <h2>图层 Layers</h2>
    ${layers.map(
      ({ id, description, minzoom, maxzoom, fields }) =>
        markup`<h3>
            <code>${id}</code>
            <span class="soft">${minzoom}–${maxzoom} 级 zooms</span>
          </h3>
          <p>${description}</p>
          <table class="lines">
            ${Object.entries(fields).map(
              ([name, text]) =>
                markup`<tr>
                  <th scope="row"><code>${name}</code></th>
                  <td>${text}</td>
                </tr>`,
            )}
          </table>`,
    )}
    <h2>范围 Limits</h2>
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">级别 Zoom</th>
            <th scope="col">行 Rows</th>
            <th scope="col">列 Columns</th>
          </tr>
        </thead>
        <tbody>
          ${limits.map(
            ({ tileMatrix, minTileRow, maxTileRow, minTileCol, maxTileCol }) =>
              markup`<tr>
                <td>${tileMatrix}</td>
                <td>${stretch(minTileRow, maxTileRow)}</td>
                <td>${stretch(minTileCol, maxTileCol)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function stretch(first: number, last: number): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** The matrices of a set as people read them. */
export function matricesTable(matrices: typeof tileMatrices) {
  return markup`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th scope="col">级别 Zoom</th>
          <th scope="col">比例尺 Scale</th>
          <th scope="col">像元（m）Cell size</th>
          <th scope="col">瓦片数 Tiles</th>
        </tr>
      </thead>
      <tbody>
        ${matrices.map(
          ({ id, scaleDenominator, cellSize, matrixWidth, matrixHeight }) =>
            markup`<tr>
              <td>${id}</td>
              <td>1:${Math.round(scaleDenominator)}</td>
              <td>${cellSize.toPrecision(6)}</td>
              <td>${matrixWidth} × ${matrixHeight}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
