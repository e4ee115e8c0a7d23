import { bilingual, type Bilingual } from '../../../../geodata/bilingual.ts';
import type { Datum } from '../../../../geodata/survey/systems/datum.ts';
import { gaussKrugerSystems } from '../../../../geodata/survey/systems/referenceSystem.ts';
import type { SystemGuess } from '../../../../geodata/survey/systems/systemGuess.ts';

/** `2000国家大地坐标系`, `80国家大地坐标系`, `1954年北京坐标系`. */
const datumWords: readonly (readonly [RegExp, Datum])[] = [
  [/2000/, 'cgcs2000'],
  [/80/, 'xian80'],
  [/54/, 'beijing54'],
];

type SystemInHeader = {
  readonly declared: SystemGuess | null;
  readonly datum: Datum | null;
  readonly note: Bilingual | null;
};

/**
 * What the header says of the coordinate system, held against a point as the file has it: [Y, X], east first, or the other way
 * about where somebody swapped the columns. The number of the zone may stand in the header, before the east, in both or in
 * neither; where they differ the coordinates are believed, and less.
 */
export function systemIn(
  header: ReadonlyMap<string, string>,
  [east, north]: readonly [number, number],
): SystemInHeader {
  const said = header.get('坐标系') ?? '';
  const datum = datumWords.find(([words]) => words.test(said))?.[1] ?? null;
  const swapped = hasZone(north) && !hasZone(east);
  const written = Math.floor((swapped ? north : east) / 1_000_000);
  const inHeader = Number(header.get('带号')?.replace(/\D/g, '')) || null;
  const zone = written > 0 ? written : inHeader;
  if (datum === null || zone === null || north > 1e8) return { declared: null, datum, note: null };
  // Zones of 6° end with 23, those of 3° begin with 25.
  const width = zone < 24 ? 6 : 3;
  const system = gaussKrugerSystems({ width, zone, prefixed: written > 0 }).find(
    (one) => one.datum === datum,
  );
  if (!system) return { declared: null, datum, note: null };
  const differs = inHeader !== null && inHeader !== zone;
  const declared = { system, swapped, confidence: differs ? 0.5 : 1, reason: inTheHeader };
  return {
    declared,
    datum,
    note: differs ? zonesDiffer(inHeader, zone) : swapped ? swappedNote : null,
  };
}

const hasZone = (metres: number) => metres >= 13_000_000 && metres < 46_000_000;

const inTheHeader = bilingual('文件头写明', 'The header says so');

const swappedNote = bilingual(
  'X、Y 两列写反了（X 应为北坐标），已对调。',
  'The columns X and Y are swapped (X is the north); they were put right.',
);

function zonesDiffer(inHeader: number, zone: number): Bilingual {
  return bilingual(
    `文件头的带号是 ${inHeader}，坐标却以 ${zone} 开头；按坐标读，请核对。`,
    `The header gives zone ${inHeader}, but coordinates begin with ${zone}; these were followed, make sure.`,
  );
}
