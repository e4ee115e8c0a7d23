import { bilingual } from '../../../../geodata/bilingual.ts';
import type { SurveyFeature, SurveyLayer } from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { referenceSystemOf } from '../../../../geodata/survey/systems/referenceSystem.ts';
import { systemOfWkt } from '../../../../geodata/survey/systems/systemOfWkt.ts';
import type { SystemGuess } from '../../../../geodata/survey/systems/systemGuess.ts';
import type { Source } from '../format.ts';
import { checkFieldCount } from '../limits.ts';
import { titleOf, viewOf } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { FlatTable } from './flatbuffer.ts';
import { flatGeometry } from './flatGeometry.ts';
import { flatAttributes, type Column } from './flatAttributes.ts';

/** FlatGeobuf 3: eight bytes of mark, a header, an index that is not needed here, features one after the other. */
export function readFlatgeobuf({ part }: Source): SurveyLayer[] {
  const { bytes } = part;
  const opened = openedHeader(bytes);
  const { header } = opened;
  return [
    {
      name: header.text(fields.name) || titleOf(part),
      format: 'flatgeobuf',
      declared: systemIn(header.table(fields.crs)),
      datum: null,
      encoding: null,
      notes: [],
      stretches: inStretches(() => featuresOf(bytes, opened)),
    },
  ];
}

export function isFlatgeobuf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x66 && bytes[1] === 0x67 && bytes[2] === 0x62 && bytes[3] === 3;
}

/** Fields of the header by their place in the schema; of a column and of a system in theirs. */
const fields = {
  name: 0,
  geometryType: 2,
  columns: 7,
  featuresCount: 8,
  indexNodeSize: 9,
  crs: 10,
} as const;
const columnFields = { name: 0, type: 1 } as const;
const systemFields = { code: 1, wkt: 4 } as const;

const [markBytes, maxHeader] = [8, 10_000_000];

function openedHeader(bytes: Uint8Array) {
  try {
    const length = viewOf(bytes).getUint32(markBytes, true);
    const from = markBytes + 4;
    if (length > maxHeader || from + length > bytes.length) throw new RangeError('header too long');
    const header = FlatTable.rootOf(bytes.subarray(from, from + length));
    const columns = header.tables(fields.columns).map((column): Column => ({
      name: column.text(columnFields.name),
      type: column.uint8(columnFields.type),
    }));
    checkFieldCount(columns.length, '文件', 'The file');
    const count = header.uint64(fields.featuresCount);
    const index = indexBytes(count, header.uint16(fields.indexNodeSize, 16));
    return { header, columns, count, start: from + length + index };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unreadable(
      'FlatGeobuf 的文件头不完整；文件被截断或损坏，请重新导出。',
      'The header of the FlatGeobuf is incomplete; it was cut off or is damaged, export it anew.',
    );
  }
}

/** Nodes of a packed R-tree, 40 bytes each, level by level up to a single one; none where the node size is 0. */
function indexBytes(features: number, nodeSize: number): number {
  if (nodeSize === 0 || features === 0) return 0;
  const size = Math.max(2, nodeSize);
  let [level, nodes] = [features, features];
  do {
    level = Math.ceil(level / size);
    nodes += level;
  } while (level > 1);
  return 40 * nodes;
}

function systemIn(crs: FlatTable | null): SystemGuess | null {
  const system =
    crs &&
    (referenceSystemOf(`EPSG:${crs.int32(systemFields.code)}`) ??
      systemOfWkt(crs.text(systemFields.wkt)));
  const reason = bilingual('文件头写明', 'The header says so');
  return system ? { system, swapped: false, confidence: 1, reason } : null;
}

function* featuresOf(
  bytes: Uint8Array,
  { header, columns, count, start }: ReturnType<typeof openedHeader>,
): Generator<SurveyFeature> {
  const geometryType = header.uint8(fields.geometryType);
  const view = viewOf(bytes);
  let offset = start;
  // A count of 0 is one that was not known when the header was written.
  for (let number = 1; offset < bytes.length || number <= count; number++) {
    const length = view.getUint32(offset, true);
    const from = offset + 4;
    if (length < 8 || from + length > bytes.length)
      throw new RangeError('feature longer than the file');
    const feature = FlatTable.rootOf(bytes.subarray(from, from + length));
    const geometry = feature.table(0);
    yield {
      number,
      where: bilingual(`第 ${number} 个要素`, `feature ${number}`),
      geometry: geometry && flatGeometry(geometry, geometryType),
      attributes: flatAttributes(feature.bytes(1), columns),
    };
    offset = from + length;
  }
}
