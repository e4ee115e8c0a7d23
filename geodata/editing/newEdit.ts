import { bilingual } from '../bilingual.ts';
import { dayInChina, type IsoDate, type IsoInstant } from '../date.ts';
import { importId } from '../import/newImport.ts';
import type { NewImport } from '../import/zoneImport.ts';
import { parcelEditNames, type ParcelEdit } from './parcelEdit.ts';

/** When something is written down, and the name of whoever does; null where nobody is known. */
export type Recorded = { readonly at: IsoInstant; readonly by: string | null };

/**
 * An edit as the import that writes it.
 *
 * @param source the document that it goes by, `用地红线图（2026）`; null for none
 */
export function newEdit(
  edit: ParcelEdit,
  asOf: IsoDate,
  recorded: Recorded,
  source: string | null,
): NewImport {
  const { at: recordedAt, by: recordedBy } = recorded;
  const id = importId(recordedAt);
  const kind = parcelEditNames[edit.kind];
  const on = dayInChina(recordedAt);
  return {
    id,
    recordedAt,
    recordedBy,
    asOf,
    file: null,
    edit,
    readAs: {},
    source: {
      id,
      title: source === null ? kind : bilingual(source, source),
      covers: { from: asOf, to: asOf },
      note: bilingual(`${on} ${kind.zh}：${edit.reason}`, `${kind.en} on ${on}: ${edit.reason}`),
    },
  };
}
