import type { BoundaryQuality } from '../../../geodata/quality.ts';
import { recordedAreaNames, type RegisteredArea } from '../../../geodata/parcel.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import { fromSquareMetres, roundTo } from '../../../geodata/units.ts';
import { unit } from '../../state/current.ts';
import { en } from '../../words/en.ts';
import { plainNumber } from '../../words/format.ts';
import { areaNumber, say, words } from '../../words/words.ts';
import { zh } from '../../words/zh.ts';
import { Badge } from '../../parts/badge.tsx';

const measuredBy: Provenance = {
  kind: 'computed',
  formula: bilingual(zh.card.measuredMethod, en.card.measuredMethod),
};

/**
 * The area on record and the measured one side by side: big figure, small unit, the source of each, and how far they are
 * apart. A sketch is not compared: where an area is on record its shape was scaled to it.
 */
export function AreaFigures(props: {
  readonly registeredM2: number | null;
  readonly measuredM2: number;
  readonly quality: BoundaryQuality;
  /** Present once the whole record is here. */
  readonly registered: RegisteredArea | null;
}) {
  const { registeredM2, measuredM2, quality, registered } = props;
  const text = words.value.card;
  const isSketch = quality === 'schematic';
  return (
    <div class="areas">
      <figure>
        <b class="figure">
          {registeredM2 === null ? (
            <span class="figure-unknown">{words.value.unknown}</span>
          ) : (
            <>
              {areaNumber(registeredM2)}
              <small>{words.value.units[unit.value]}</small>
            </>
          )}
        </b>
        <figcaption>
          {registered ? say(recordedAreaNames[registered.provenance.kind]) : text.registered}
          {registeredM2 !== null && ` · ${otherUnit(registeredM2)}`}{' '}
          {registered && (
            <Badge provenance={registered.provenance} asPrinted={registered.asPrinted} />
          )}
        </figcaption>
      </figure>
      <figure data-sketch={isSketch}>
        <b class="figure">
          {areaNumber(measuredM2, true)}
          <small>{words.value.units[unit.value]}</small>
        </b>
        <figcaption>
          {text.measured}
          {registeredM2 !== null &&
            !isSketch &&
            ` · ${text.difference(differenceText(measuredM2, registeredM2))}`}{' '}
          <Badge provenance={measuredBy} />
          {isSketch && (
            <span class="sketch-note">
              {registeredM2 === null ? text.measuredNotLand : text.drawnToArea}
            </span>
          )}
        </figcaption>
      </figure>
    </div>
  );
}

/** `0.00 %`, `+1.25 %`: two decimals, a sign only where there is something to sign. */
function differenceText(measuredM2: number, registeredM2: number): string {
  const percent = roundTo(((measuredM2 - registeredM2) / registeredM2) * 100, 2);
  return `${percent > 0 ? '+' : ''}${percent.toFixed(2)}\u00a0%`;
}

/** 亩 first and hectares beneath it; whoever reads hectares sees 亩 beneath. */
function otherUnit(squareMetres: number): string {
  const other = unit.value === 'ha' ? 'mu' : 'ha';
  const value = fromSquareMetres(squareMetres, other);
  return `${plainNumber(Number(value.toFixed(2)))} ${words.value.units[other]}`;
}
