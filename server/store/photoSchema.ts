import type { Axis } from '../../geodata/axis.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { Point } from '../../geodata/geometry.ts';
import type { ImageType } from '../../geodata/photo/imageType.ts';
import type { Geom, Zoned } from './columns.ts';

/** Photographs that people added. They belong to no record: a replaced zone keeps them. Rows are never removed. */
export type PhotoTable = Zoned & {
  id: string;
  parcel_id: string;
  taken_on: IsoDate;
  axis: Axis | null;
  note: string;
  type: ImageType;
  width: number;
  height: number;
  bytes: number;
  sha256: string;
  recorded_at: IsoInstant;
  recorded_by: string;
  taken_back_at: IsoInstant | null;
  taken_back_by: string | null;
  taken_back_because: string | null;
  geom: Geom<Point | null>;
};

export type PhotoImageTable = Zoned & { id: string; image: Uint8Array };
