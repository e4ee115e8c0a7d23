import type { MapPicture } from '../../map/picture.ts';
import { scaleBarOf, scaleText } from './scaleBar.ts';
import type { Writing } from '../export/writing.ts';
import { Attribution } from '../../parts/attribution.tsx';

/** The map as it stood, with its scale and where north is. */
export function PaperMap(props: {
  readonly map: MapPicture | null;
  readonly name: string;
  readonly writing: Writing;
}) {
  const { map, name, writing } = props;
  const { paper } = writing.words.exported;
  if (map === null) return <p class="paper-quiet">{paper.noMap}</p>;
  return (
    <figure class="paper-map">
      <div>
        <img src={map.image} alt={paper.mapOf(name)} />
        <Scale map={map} writing={writing} />
      </div>
      <figcaption>
        <span>{paper.mapOf(name)}</span>
        <Attribution />
        <North bearing={map.bearing} writing={writing} />
      </figcaption>
    </figure>
  );
}

/** Its length is a part of the picture's width, however large the picture is printed. */
function Scale({ map, writing }: { readonly map: MapPicture; readonly writing: Writing }) {
  const { paper } = writing.words.exported;
  if (map.metresPerPixel === null) return <p class="paper-scale">{paper.tilted}</p>;
  const { metres, share } = scaleBarOf(map.metresPerPixel * map.width);
  return (
    <p class="paper-scale" aria-label={paper.scale} style={{ width: `${share * 100}%` }}>
      {scaleText(metres)}
    </p>
  );
}

function North({ bearing, writing }: { readonly bearing: number; readonly writing: Writing }) {
  return (
    <span class="paper-north">
      <svg viewBox="-10 -12 20 24" aria-hidden="true" style={{ rotate: `${-bearing}deg` }}>
        <path d="M0-11L6 10L0 6L-6 10z" />
      </svg>
      {writing.words.exported.paper.north}
    </span>
  );
}
