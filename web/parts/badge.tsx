import { signal } from '@preact/signals';
import type { Provenance } from '../../geodata/provenance.ts';
import { words } from '../words/words.ts';

/** What a badge was tapped for: the provenance of a figure, and the figure as the source prints it where it does. */
type SourceQuestion = { readonly provenance: Provenance; readonly asPrinted?: string };

/** The question the source dialog answers; null while it is closed. */
export const sourceQuestion = signal<SourceQuestion | null>(null);

/** 原文 / 计算 / 现场 / 示例 beside a figure: says where it comes from and opens it. */
export function Badge({ provenance, asPrinted }: SourceQuestion) {
  const { provenance: text } = words.value;
  const section = provenance.kind === 'document' ? ` ${provenance.section}` : '';
  return (
    <button
      type="button"
      class={`badge badge-${provenance.kind}`}
      title={`${text.open}${section && ` · ${text.section}${section}`}`}
      aria-label={`${text[provenance.kind]}${section}：${text.open}`}
      onClick={() => {
        sourceQuestion.value = asPrinted === undefined ? { provenance } : { provenance, asPrinted };
      }}
    >
      {text[provenance.kind]}
    </button>
  );
}
