import type {
  BulletinDocument,
  BulletinTable,
} from '../../../geodata/bulletin/bulletinDocument.ts';
import type { FigureRun, Run } from '../../../geodata/bulletin/run.ts';

export function tablesIn({ sections, annexes }: BulletinDocument): BulletinTable[] {
  const inText = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? [part] : [])),
  );
  return [...inText, ...annexes];
}

export function tableNamed(bulletin: BulletinDocument, name: string): BulletinTable {
  const found = tablesIn(bulletin).find((table) => table.name === name);
  if (found === undefined) throw new Error(`there is no table ${name}`);
  return found;
}

/** Every stretch of text of a bulletin, headings and captions too. */
export function runsIn(bulletin: BulletinDocument): Run[] {
  return [
    ...bulletin.title,
    ...bulletin.subtitle,
    ...bulletin.stamp.flat(),
    ...bulletin.marks,
    ...bulletin.sections.flatMap(({ heading, parts }): Run[] => [
      heading,
      ...parts.flatMap((part) => (part.kind === 'table' ? [] : part.runs)),
    ]),
    ...tablesIn(bulletin).flatMap(({ name, caption, columns, rows }) => [
      name,
      ...caption,
      ...columns.flatMap(({ heading, group }) => [...heading, group ?? '']),
      ...rows.flat(2),
    ]),
  ];
}

export function figuresIn(bulletin: BulletinDocument): FigureRun[] {
  return runsIn(bulletin).flatMap((run) =>
    typeof run === 'object' && run.kind === 'figure' ? [run] : [],
  );
}

/** Every number anywhere in some plain data. */
export function numbersIn(data: unknown): number[] {
  if (typeof data === 'number') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersIn) : [];
}
