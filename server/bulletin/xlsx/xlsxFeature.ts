import type writeExcelFile from 'write-excel-file/universal';

type Options = NonNullable<Extract<Parameters<typeof writeExcelFile>[1], { features?: unknown }>>;

/** Something that a workbook has besides its cells. */
export type XlsxFeature = NonNullable<Options['features']>[number];
