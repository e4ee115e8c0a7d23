import { signal } from '@preact/signals';
import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import { waitAfter } from '../state/keepTrying.ts';
import { mapContext } from './currentContext.ts';
import { styleOf } from './style.ts';

/** Sources of our own that the map has not been given, and that it asks for again. */
export const missingSources = signal<ReadonlySet<string>>(new Set());

/** Has the map fetch again, later each time, what the server did not give it. Returns how to end that. */
export function followSourceFaults(map: MapLibreMap): () => void {
  const failures = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = () => {
    missingSources.value = new Set(failures.keys());
  };
  const ask = (id: string) => {
    const source = map.getSource(id);
    const wanted = styleOf(mapContext.peek()).sources[id];
    if (!(source instanceof GeoJSONSource) || wanted?.type !== 'geojson') return heard(id);
    // What comes to nothing is told of as an error of the map, which is heard below.
    void source.setData(wanted.data);
  };
  const heard = (id: string) => {
    if (failures.delete(id)) tell();
  };
  const onError = (event: object) => {
    const id = 'sourceId' in event ? String(event.sourceId) : '';
    if (!(map.getSource(id) instanceof GeoJSONSource)) return;
    const count = (failures.get(id) ?? 0) + 1;
    failures.set(id, count);
    tell();
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => ask(id), waitAfter(count)),
    );
  };
  const onData = (event: { dataType: string; sourceId?: string; sourceDataType?: string }) => {
    if (event.dataType === 'source' && event.sourceDataType === 'content' && event.sourceId)
      heard(event.sourceId);
  };
  map.on('error', onError);
  map.on('data', onData);
  return () => {
    map.off('error', onError);
    map.off('data', onData);
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
