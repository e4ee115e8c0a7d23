import type { Bilingual } from '../../geodata/bilingual.ts';
import type { ExaminedLayer } from '../../geodata/survey/examineLayer.ts';
import type { RoleFields } from '../../geodata/survey/fields/guessRoles.ts';
import type { Finding } from '../../geodata/survey/findings/finding.ts';
import type { SurveyLayer } from '../../geodata/survey/surveyFile.ts';
import type { SystemGuess } from '../../geodata/survey/systems/systemGuess.ts';
import { fromSquareMetres } from '../../geodata/units.ts';

/** How a layer is read. */
type LayerReading = {
  readonly examined: ExaminedLayer;
  readonly system: Pick<SystemGuess, 'system' | 'swapped'>;
  readonly fields: RoleFields;
};

/** What a layer is, and as what it is read. */
export function* headingLines(
  { name, format, encoding, notes }: SurveyLayer,
  { examined, system: { system, swapped }, fields }: LayerReading,
): Generator<string> {
  const guess = examined.systems.find((one) => one.system === system);
  yield `图层 ${name}（${format}）`;
  yield `  坐标系 ${system.code} ${system.name.zh}${swapped ? '，X、Y 对调' : ''}${guess ? sure(guess) : ''}`;
  if (encoding) yield `  编码 ${encoding.encoding}${sure(encoding)}`;
  for (const [role, field] of Object.entries(fields)) {
    const guessed = examined.roles.find((one) => one.role === role && one.field === field);
    yield `  字段 ${field} → ${role}${guessed ? `（${percent(guessed.confidence)}）` : ''}`;
  }
  for (const { zh } of notes) yield `  注意 ${zh}`;
}

function sure({ confidence, reason }: { confidence: number; reason: Bilingual }): string {
  return `（${percent(confidence)}）${reason.zh}`;
}

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** `第 3 行	JD-01	凤塘	96.0000 亩	新增 new` */
export function featureLine(
  where: string,
  { number, name }: { readonly number: string | null; readonly name: string | null },
  measuredM2: number | null,
  ...more: readonly string[]
): string {
  return [where, number ?? '无编号', name ?? '无名称', areaText(measuredM2), ...more].join('\t');
}

export function areaText(measuredM2: number | null): string {
  return measuredM2 === null ? '面积未知' : `${fromSquareMetres(measuredM2, 'mu').toFixed(4)} 亩`;
}

const marks = { blocking: '✗', fixable: '~', note: '·' } as const;

export function findingLine({ severity, detail }: Pick<Finding, 'severity' | 'detail'>): string {
  return `  ${marks[severity]} ${detail.zh} ${detail.en}`;
}
