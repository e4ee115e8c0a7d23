import { addProtocol } from 'maplibre-gl';

// The map's worker asks the page for what it cannot fetch by itself.
addProtocol('guatu', async ({ url, type }, { signal }) => {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  // What a source of this type takes: the map itself reads it.
  const data: unknown = type === 'json' ? await answer.json() : await answer.arrayBuffer();
  return { data: data as object };
});
