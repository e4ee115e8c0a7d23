import { bilingual, type Bilingual } from '../../../../geodata/bilingual.ts';
import type { SurveyFeature, SurveyLayer } from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { systemOfWkt } from '../../../../geodata/survey/systems/systemOfWkt.ts';
import type { SystemGuess } from '../../../../geodata/survey/systems/systemGuess.ts';
import type { ReadOptions, Source } from '../format.ts';
import { titleOf, type Part } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { decodeName } from '../text/decodeText.ts';
import { dbfRows, type DbfRows } from './dbfRows.ts';
import { shapeRecords } from './shapeRecords.ts';

/** A shapefile: shapes in `.shp`, rows of `.dbf` in the same order, the system in `.prj`, the encoding in `.cpg`. */
export function readShapefile(
  { part, companions }: Source,
  { encoding }: ReadOptions,
): SurveyLayer[] {
  const dbf = companions.get('.dbf');
  const table = dbf && dbfRows(dbf, companions.get('.cpg'), encoding);
  const prj = companions.get('.prj');
  const declared = prj ? declaredIn(prj) : null;
  return [
    {
      name: titleOf(part),
      format: 'shapefile',
      declared,
      datum: null,
      encoding: table?.encoding ?? null,
      notes: notesOn(table, prj, declared),
      stretches: inStretches(() => featuresOf(part, table)),
    },
  ];
}

/** A `.dbf` by itself: rows of attributes. */
export function readDbf({ part, companions }: Source, { encoding }: ReadOptions): SurveyLayer[] {
  const table = dbfRows(part, companions.get('.cpg'), encoding);
  return [
    {
      name: titleOf(part),
      format: 'dbf',
      declared: null,
      datum: null,
      encoding: table.encoding,
      notes: [],
      stretches: inStretches(() => rowsOf(table)),
    },
  ];
}

function declaredIn(prj: Part): SystemGuess | null {
  const system = systemOfWkt(decodeName(prj.bytes));
  const reason = bilingual(
    '.prj 的参数就是这个坐标系',
    'It is what the parameters of the .prj are',
  );
  return system ? { system, swapped: false, confidence: 1, reason } : null;
}

function notesOn(
  table: DbfRows | undefined,
  prj: Part | undefined,
  declared: SystemGuess | null,
): Bilingual[] {
  return [
    ...(table
      ? []
      : [
          bilingual(
            '没有 .dbf，只有图形，没有编号和名称。',
            'There is no .dbf: shapes without numbers and names.',
          ),
        ]),
    ...(prj && !declared
      ? [
          bilingual(
            '.prj 不是认得的坐标系，请选择。',
            'The .prj is of no system that is known here; choose one.',
          ),
        ]
      : []),
  ];
}

function* featuresOf(shp: Part, table: DbfRows | undefined): Generator<SurveyFeature> {
  for (const { number, geometry } of shapeRecords(shp.bytes)) {
    if (table && number > table.count)
      throw unreadable(
        `.shp 有第 ${number} 个图形，.dbf 只有 ${table.count} 行；两个文件不是一套，请重新导出。`,
        `The .shp has a shape ${number}, the .dbf ${table.count} rows; the two do not belong together, export them anew.`,
      );
    const attributes = table ? table.rowAt(number - 1) : new Map();
    if (attributes) yield { number, where: placeOf(number), geometry, attributes };
  }
}

function* rowsOf(table: DbfRows): Generator<SurveyFeature> {
  for (let number = 1; number <= table.count; number++) {
    const attributes = table.rowAt(number - 1);
    if (attributes) yield { number, where: placeOf(number), geometry: null, attributes };
  }
}

const placeOf = (number: number) => bilingual(`第 ${number} 行`, `row ${number}`);
