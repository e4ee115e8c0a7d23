import type { Sentence } from '../../documentText.ts';

type Row = Sentence extends infer S ? (S extends Sentence ? Omit<S, 'section'> : never) : never;

/** The sentences that stand in one section: section('一(二)', […]). */
export function section(name: string, rows: readonly Row[]): Sentence[] {
  return rows.map((row) => ({ ...row, section: name }));
}
