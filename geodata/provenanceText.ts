import { bilingual, type Bilingual } from './bilingual.ts';
import type { Provenance, Source } from './provenance.ts';

/** Where a figure is from in one line, for tables and files that open nothing: `《…工作总结》 一(二)`. */
export function provenanceText(
  provenance: Provenance,
  sources: ReadonlyMap<string, Pick<Source, 'title'>>,
): Bilingual {
  switch (provenance.kind) {
    case 'document': {
      const title = sources.get(provenance.source)?.title;
      const { section } = provenance;
      return bilingual(
        `《${title?.zh ?? provenance.source}》 ${section}`,
        `${title?.en ?? provenance.source}, ${section}`,
      );
    }
    case 'site':
      return bilingual('现场观测或丈量', 'Seen or measured on site');
    case 'computed':
      return bilingual(`计算：${provenance.formula.zh}`, `Computed: ${provenance.formula.en}`);
    case 'inferred':
      return bilingual(
        `推断，据 ${provenance.facts.join('、')}`,
        `Inferred from ${provenance.facts.join(', ')}`,
      );
    case 'external':
      return bilingual(
        `外部资料：${provenance.basis.zh}`,
        `From elsewhere: ${provenance.basis.en}`,
      );
    case 'example':
      return bilingual('示例，并非真实', 'Example, true of nothing');
  }
}
