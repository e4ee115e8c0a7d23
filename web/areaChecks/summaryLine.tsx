import { qualityNames } from '../../geodata/quality.ts';
import type { ToleranceCheck } from '../../geodata/areaChecks/toleranceCheck.ts';
import { check } from './check.ts';
import { reading } from './reading.ts';
import { summaryOf } from './summary.ts';
import { plainNumber } from '../words/format.ts';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';
import { ExportLink } from './exportLink.tsx';

/** How much was compared, and why not all of it. */
export function SummaryLine({ toleranceCheck }: { readonly toleranceCheck: ToleranceCheck }) {
  const text = words.value.areaChecks;
  const { compared, unsurveyed, incomparable, areAllSketches } = summaryOf(toleranceCheck);
  const notCut = check.value.status === 'finished' ? check.value.truth.blocksNotCut : [];
  return (
    <ul class="area-check-summary">
      <li>{compared === 0 ? text.noneCompared : text.compared(plainNumber(compared))}</li>
      {unsurveyed.map(({ quality, parcels }) => (
        <li key={quality} class={`tag tag-${quality}`}>
          {text.ofQuality(plainNumber(parcels), say(qualityNames[quality]))}
        </li>
      ))}
      {incomparable.map(({ reason, parcels }) => (
        <li key={reason}>{text.incomparable[reason](plainNumber(parcels))}</li>
      ))}
      {areAllSketches && <li class="tag tag-schematic">{text.allSketches}</li>}
      {notCut.length > 0 && (
        <li>{text.notCut(notCut.map((id) => say(reading.value.blockName(id))).join(' · '))}</li>
      )}
      <li class="area-check-take">
        <ExportLink />
      </li>
    </ul>
  );
}
