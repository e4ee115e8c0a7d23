import type { DataFormat } from '../../../geodata/export/dataFormat.ts';
import { referenceSystemOf } from '../../../geodata/survey/systems/referenceSystem.ts';
import {
  exportFile,
  systemFor,
  usualEncoding,
  type ExportRequest,
} from '../../../server/export/exportFile.ts';
import { dayOf } from '../../../server/routes/context.ts';
import type { Store } from '../../../server/store/store.ts';

/** How a test asks for a file; what it leaves out is as it comes without. */
export type Asked = Partial<Omit<ExportRequest, 'zone' | 'format' | 'system'>> & {
  readonly zone?: string;
  readonly crs?: string;
};

export async function requestOf(
  store: Store,
  format: DataFormat,
  { zone = 'odd', crs, ...asked }: Asked = {},
): Promise<ExportRequest> {
  const found = await store.zone(zone);
  if (!found) throw new Error(`no zone ${zone}`);
  return {
    zone: found,
    format,
    system: (crs === undefined ? undefined : referenceSystemOf(crs)) ?? systemFor(format, found),
    moment: { asOf: dayOf(found, undefined) },
    extent: {},
    language: 'zh',
    encoding: usualEncoding(format),
    ...asked,
  };
}

/** The bytes of a file, whole. */
export async function exported(
  store: Store,
  format: DataFormat,
  asked: Asked = {},
): Promise<Uint8Array> {
  const request = await requestOf(store, format, asked);
  const pieces: Uint8Array[] = [];
  for await (const piece of exportFile(store, request, new AbortController().signal))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
