import { checkLand } from '../../../geodata/land/checks/checkLand.ts';
import type { FiledLand } from '../../../geodata/filing/filedLand.ts';
import { parcelLandOf } from '../../../geodata/land/parcelLand.ts';
import { parcelById } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** What does not fit together in a record. It can be saved: documents say such things. */
export function LandFindings({ record }: { readonly record: FiledLand }) {
  const parcel = parcelById.value.get(record.parcel)?.properties;
  if (!parcel) return null;
  const land = { id: parcel.id, record, floorAreaM2: null, footprintM2: null };
  const findings = checkLand([parcelLandOf(parcel, land, 1)], record.asOf).filter(
    ({ parcels }) => parcels.length > 0,
  );
  if (findings.length === 0) return null;
  return (
    <div class="filing-caution" role="status">
      <p>{words.value.filing.land.findings}</p>
      <ul>
        {findings.map(({ id, text }) => (
          <li key={id}>{say(text)}</li>
        ))}
      </ul>
    </div>
  );
}
