import type { BoundingBox } from '../../geodata/geometry.ts';

/** What rows say of themselves in columns of their own, by the names that features have. */
export type RowProperty =
  | 'id'
  | 'name'
  | 'nameEn'
  | 'number'
  | 'block'
  | 'town'
  | 'parcel'
  | 'landUse'
  | 'quality'
  | 'kind'
  | 'measuredM2'
  | 'areaM2'
  | 'footprintM2'
  | 'floorAreaM2'
  | 'floors'
  | 'households'
  | 'places'
  | 'from'
  | 'to'
  | 'clearance'
  | 'levelling'
  | 'building'
  | 'clearancePercent'
  | 'levellingPercent'
  | 'buildingPercent';

/** What a row has to meet, as plain data, which becomes SQL by parameters (`rowConditionSql.ts`). A comparison with NULL is not met. */
export type RowCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly RowCondition[] }
  | {
      readonly kind: 'compare';
      readonly property: RowProperty;
      readonly sign: '=' | '<>' | '<' | '>' | '<=' | '>=';
      readonly value: string | number;
    }
  | { readonly kind: 'like'; readonly property: RowProperty; readonly pattern: string }
  | { readonly kind: 'isNull' | 'isNotNull'; readonly property: RowProperty };

/** What a caller who looks at each item itself need not see: at least what its row, or the box of its shape, rules out is left out. */
export type Sifted = {
  readonly rows?: RowCondition | undefined;
  readonly near?: BoundingBox | undefined;
};
