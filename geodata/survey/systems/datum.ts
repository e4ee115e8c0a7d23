import { bilingual, type Bilingual } from '../../bilingual.ts';

type Ellipsoid = { readonly name: Bilingual; readonly a: number; readonly rf: number };

/**
 * What degrees are counted from. WGS 84 is taken as CGCS2000, from which it differs by decimetres. GCJ-02 and BD-09 are WGS 84
 * shifted by hundreds of metres on purpose.
 */
export const datums = {
  cgcs2000: { name: bilingual('CGCS2000', 'CGCS2000'), a: 6_378_137, rf: 298.257222101 },
  xian80: { name: bilingual('西安80', "Xi'an 1980"), a: 6_378_140, rf: 298.257 },
  beijing54: { name: bilingual('北京54', 'Beijing 1954'), a: 6_378_245, rf: 298.3 },
  wgs84: { name: bilingual('WGS 84', 'WGS 84'), a: 6_378_137, rf: 298.257223563 },
  gcj02: { name: bilingual('GCJ-02（火星坐标）', 'GCJ-02'), a: 6_378_137, rf: 298.257223563 },
  bd09: { name: bilingual('BD-09（百度坐标）', 'BD-09'), a: 6_378_137, rf: 298.257223563 },
} as const satisfies Record<string, Ellipsoid>;

export type Datum = keyof typeof datums;

/** Whether places on a datum lie tens of metres beside those of CGCS2000 until somebody gives local parameters. */
export function needsLocalParameters(datum: Datum): boolean {
  return datum === 'xian80' || datum === 'beijing54';
}
