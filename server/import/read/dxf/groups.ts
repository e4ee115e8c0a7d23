import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { linesOf } from '../text/readText.ts';

/** A pair of lines: what it means, and the value. */
export type Group = { readonly code: number; readonly value: string; readonly line: number };

/** The pairs of a DXF; nothing behind `EOF`. */
export function* groupsOf(text: string): Generator<Group> {
  let code: number | null = null;
  let line = 0;
  for (const content of linesOf(text)) {
    line += 1;
    if (code === null) {
      code = Number(content);
      if (!Number.isInteger(code))
        throw unreadable(
          `DXF 第 ${line} 行应为组码：${content.slice(0, 40)}；文件损坏，请在 CAD 中重新另存。`,
          `Line ${line} of the DXF should be a group code: ${content.slice(0, 40)}; it is damaged, save it anew.`,
        );
      continue;
    }
    const value = content.trim();
    if (code === 0 && value === 'EOF') return;
    yield { code, value, line };
    code = null;
  }
}

/** An entity with all its groups, those that follow it up to SEQEND (corners, texts of a block) as its parts. */
export type Entity = {
  readonly type: string;
  readonly line: number;
  readonly groups: readonly Group[];
  readonly parts: readonly Entity[];
};

/** The first value of a code; undefined when the entity has none. */
export function textOf({ groups }: Entity, code: number): string | undefined {
  return groups.find((group) => group.code === code)?.value;
}

export function numberOf(entity: Entity, code: number, otherwise = 0): number {
  const text = textOf(entity, code);
  return text === undefined ? otherwise : Number(text);
}
