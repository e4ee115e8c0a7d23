import { bilingual } from '../bilingual.ts';
import { dayInChina, type IsoDate, type IsoInstant } from '../date.ts';
import type { NewImport, ZoneImport } from './zoneImport.ts';

/** `import-20260601083000123`, by the moment at which somebody began it; what it writes names it as its source. */
export function importId(begun: IsoInstant): string {
  return `import-${begun.replaceAll(/\D/g, '').slice(0, 17)}`;
}

type Begun = {
  readonly id: string;
  readonly recordedAt: IsoInstant;
  /** The name of who brings it in; null where nobody is known. */
  readonly recordedBy: string | null;
  readonly asOf: IsoDate | null;
  /** Names of files. */
  readonly files: readonly string[];
  readonly readAs: ZoneImport['readAs'];
};

/** An import with the source that its figures name. */
export function newImport({ id, recordedAt, recordedBy, asOf, files, readAs }: Begun): NewImport {
  const file = files.join('、');
  const today = dayInChina(recordedAt);
  const day = asOf ?? today;
  const source = {
    id,
    title: bilingual(file, file),
    covers: { from: day, to: day },
    note: bilingual(`${today} 导入`, `Brought in on ${today}`),
  };
  return { id, recordedAt, recordedBy, asOf, file, edit: null, source, readAs };
}
