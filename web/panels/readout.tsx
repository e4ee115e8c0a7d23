import { computed } from '@preact/signals';
import proj4 from 'proj4';
import { pointer } from '../map/status.ts';

/** CGCS2000 / 3-degree Gauss–Krüger, central meridian 120 E: EPSG:4549, the working grid of Jinhua's surveyors. */
const gaussKruger =
  '+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs';

const text = computed(() => {
  if (!pointer.value) return '';
  const [longitude, latitude] = pointer.value;
  const [east, north] = proj4(gaussKruger, [longitude, latitude]) as [number, number];
  const metres = (value: number) =>
    new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(value).replaceAll(',', ' ');
  return `${longitude.toFixed(4)}° E  ${latitude.toFixed(4)}° N · EPSG:4549  E ${metres(east)}  N ${metres(north)}`;
});

/** Where the pointer is, in degrees and on the surveyors' grid. */
export function Readout() {
  return (
    <p class="readout" aria-hidden="true">
      {text.value}
    </p>
  );
}
