import { useSignal } from '@preact/signals';
import { parseCoordinates } from '../../../geodata/area/parseCoordinates.ts';
import { readAreal } from '../../../geodata/area/readArea.ts';
import { surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import { polygonsOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { zone } from '../../state/records.ts';
import { areaText, say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** The boundary of a block or town, by its corners as they are typed or pasted. */
export function BoundaryField(props: {
  readonly value: Areal;
  readonly change: (value: Areal) => void;
  /** The boundary that it had; undefined for a new record. */
  readonly before: Areal | undefined;
  readonly isWrong: boolean;
}) {
  const { value, change, before, isWrong } = props;
  const text = words.value.filing.boundary;
  const typed = useSignal<string | null>(before === undefined ? '' : null);
  const faults = useSignal<readonly string[]>([]);
  const rings = polygonsOf(value).flat();
  const corners = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const read = (given: string) => {
    typed.value = given;
    const [area, found] = boundaryOf(given);
    faults.value = found;
    change(area ?? before ?? { type: 'Polygon', coordinates: [] });
  };
  return (
    <div class="filing-field" data-wide="true">
      <span>{text.label}</span>
      <div class="filing-boundary">
        <p data-wrong={isWrong}>
          {corners === 0 ? text.nothing : text.has(corners, areaText(measureArea(value)))}{' '}
          {before && (
            <button
              type="button"
              class="link"
              onClick={() => {
                faults.value = [];
                change(before);
                typed.value = typed.value === null ? '' : null;
              }}
            >
              {typed.value === null ? text.change : text.keep}
            </button>
          )}
        </p>
        {typed.value !== null && (
          <>
            <textarea
              rows={6}
              aria-label={text.label}
              aria-invalid={isWrong || faults.value.length > 0}
              placeholder={text.placeholder}
              value={typed.value}
              onInput={(event) => read(event.currentTarget.value)}
            />
            {faults.value.map((fault) => (
              <small class="filing-wrong" role="alert" key={fault}>
                {fault}
              </small>
            ))}
            <small class="quiet">{text.help}</small>
          </>
        )}
      </div>
    </div>
  );
}

/** The area that typed corners go round, or what is wrong with them. */
function boundaryOf(given: string): [Areal | null, string[]] {
  const text = words.value.filing.boundary;
  if (given.trim() === '') return [null, []];
  const [west = 120, , east = 120] = zone.value?.bbox ?? [];
  const { places, faults } = parseCoordinates(
    given,
    surveyGridAt((west + east) / 2).centralMeridian,
  );
  if (faults.length > 0)
    return [null, faults.slice(0, 3).map(({ line, detail }) => text.line(line, say(detail)))];
  const ring = places.map(({ place }) => place);
  const isClosed = String(ring[0]) === String(ring.at(-1));
  const corners: LonLat[] = isClosed ? ring.slice(0, -1) : ring;
  if (corners.length < 3) return [null, [text.fewCorners]];
  const area = readAreal({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] });
  return Array.isArray(area)
    ? [null, area.slice(0, 3).map(({ detail }) => say(detail))]
    : [area, []];
}
