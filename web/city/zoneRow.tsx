import type { ZoneFigures } from '../../geodata/zoneFigures.ts';
import { Swatch } from '../parts/swatch.tsx';
import { colourScheme, openZone } from '../state/current.ts';
import { classesOf } from '../state/theme.ts';
import { plainNumber, withDigits } from '../words/format.ts';
import { areaNumber, say, words as shared } from '../words/words.ts';
import { figureOf } from './cityRows.ts';
import { StageBar } from './stageBar.tsx';
import { words } from './words/words.ts';

/** A zone with its figure and its state; a click anywhere opens it, and its name is a button. */
export function ZoneRow(props: {
  readonly zone: ZoneFigures;
  readonly position: number;
  readonly rate: string;
  readonly isShown: boolean;
}) {
  const { zone, rate } = props;
  const text = words.value.city;
  const name = say({ zh: zone.name, en: zone.nameEn });
  return (
    <tr
      aria-rowindex={props.position + 2}
      aria-selected={props.isShown}
      onClick={() => openZone(zone.id)}
    >
      <th scope="row" class="city-name">
        <button type="button" class="link" title={text.open(name)}>
          <span>{name}</span>
        </button>
        {zone.origin === 'example' && <small class="city-example">{text.example}</small>}
      </th>
      <td class="city-figure">
        <Figure zone={zone} rate={rate} />
      </td>
      <td>
        <State zone={zone} />
      </td>
      <td class="city-stages">
        <StageBar zone={zone} />
      </td>
      <td class="city-number">{plainNumber(zone.parcels)}</td>
      <td class="city-number">
        <Area zone={zone} />
      </td>
      <td class="city-number">{zone.asOf ?? <span class="unknown">{shared.value.none}</span>}</td>
    </tr>
  );
}

function Figure({ zone, rate }: { readonly zone: ZoneFigures; readonly rate: string }) {
  const text = words.value.city;
  const figure = figureOf(zone, rate);
  const unknown = 'unknownParcels' in figure ? figure.unknownParcels : 0;
  const note = unknown > 0 && <small>{text.someUnknown(plainNumber(unknown))}</small>;
  if (figure.kind === 'none')
    return <span class="unknown">{zone.parcels > 0 ? text.notApplicable : '—'}</span>;
  if (figure.kind === 'unknown')
    return (
      <>
        <span class="unknown">{shared.value.unknown}</span> {note}
      </>
    );
  if (figure.kind === 'reported')
    return (
      <span title={text.reportedHint}>
        <b>{withDigits(figure.percent, 1)} %</b> <small>{text.reported}</small>
      </span>
    );
  return (
    <>
      <b>{withDigits(figure.percent, 1)} %</b> {note}
    </>
  );
}

function State({ zone }: { readonly zone: ZoneFigures }) {
  if (zone.leadingStage === null) return <span class="unknown">{words.value.city.noParcels}</span>;
  const entry = classesOf('stage', colourScheme.value).find(({ id }) => id === zone.leadingStage);
  return entry ? (
    <span class="city-state" title={say(entry.name)}>
      <Swatch entry={entry} /> <span class="city-state-name">{say(entry.name)}</span>
    </span>
  ) : null;
}

function Area({ zone }: { readonly zone: ZoneFigures }) {
  const text = words.value.city;
  if (zone.parcels > 0 && zone.areaUnknownParcels === zone.parcels)
    return <span class="unknown">{shared.value.unknown}</span>;
  return (
    <>
      {zone.areaUnknownParcels > 0 && (
        <small>{text.someUnknown(plainNumber(zone.areaUnknownParcels))} </small>
      )}
      {areaNumber(zone.areaKnownM2)}
    </>
  );
}
