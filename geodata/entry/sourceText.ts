import { bilingual, type Bilingual, type Language } from '../bilingual.ts';
import type { Provenance, Source } from '../provenance.ts';

/** Where months are reported from, beside the documents of a zone. */
export const usualSources = {
  site: bilingual('现场巡查', 'Site visit'),
  township: bilingual('乡镇月报', 'Monthly report of the town'),
  firm: bilingual('企业上报', 'Report of the firm'),
} as const;

/** What no one may say to have seen: it is worked out, concluded or generated. */
const ownSources: Readonly<Record<'computed' | 'inferred' | 'example', Bilingual>> = {
  computed: bilingual('测算', 'Computed'),
  inferred: bilingual('推断', 'Inferred'),
  example: bilingual('示例', 'Example'),
};

type SourceReading =
  | { readonly kind: 'read'; readonly value: Provenance | null }
  | { readonly kind: 'unreadable'; readonly why: 'noSection' | 'notEntered' };

/**
 * Where something was seen, as it is typed: `现场巡查`, a document of the zone with its section (`《三季度总结》一(二)`, its id for its
 * title if one likes), or any other words, which are kept as they are.
 */
export function readSource(text: string, sources: readonly Source[]): SourceReading {
  const said = text.trim();
  if (said === '') return { kind: 'read', value: null };
  if (names(usualSources.site, 'site').includes(plain(said)))
    return { kind: 'read', value: { kind: 'site' } };
  if (Object.values(ownSources).some((own) => names(own).includes(plain(said))))
    return { kind: 'unreadable', why: 'notEntered' };
  const named = documentIn(said, sources);
  if (named === undefined) {
    const usual = Object.values(usualSources).find((one) => names(one).includes(plain(said)));
    return { kind: 'read', value: { kind: 'external', basis: usual ?? bilingual(said, said) } };
  }
  if (named.section === '') return { kind: 'unreadable', why: 'noSection' };
  return { kind: 'read', value: { kind: 'document', ...named } };
}

/** The same as it is read and typed back. */
export function sourceText(
  provenance: Provenance,
  sources: readonly Source[],
  language: Language,
): string {
  switch (provenance.kind) {
    case 'site':
      return usualSources.site[language];
    case 'external':
      return provenance.basis[language];
    case 'document': {
      const title = sources.find(({ id }) => id === provenance.source)?.title[language];
      return `《${title ?? provenance.source}》${provenance.section}`;
    }
    case 'computed':
    case 'inferred':
    case 'example':
      return ownSources[provenance.kind][language];
  }
}

/** What may be chosen where a source is typed; of a document the section is still to be added. */
export function sourcesToEnter(sources: readonly Source[], language: Language): string[] {
  return [
    ...Object.values(usualSources).map((name) => name[language]),
    ...sources.map(({ title }) => `《${title[language]}》`),
  ];
}

/** A title may begin with that of another document: the longest counts. */
function documentIn(
  said: string,
  sources: readonly Source[],
): { readonly source: string; readonly section: string } | undefined {
  const text = said.normalize('NFC');
  const found = sources.flatMap(({ id, title }) =>
    [title.zh, title.en, id].flatMap((name) => {
      const quoted = `《${name}》`;
      if (text.startsWith(quoted)) return [{ source: id, length: quoted.length }];
      const rest = text.slice(name.length);
      return text.startsWith(name) && /^(?:\s|$)/.test(rest)
        ? [{ source: id, length: name.length }]
        : [];
    }),
  );
  const longest = found.sort((a, b) => b.length - a.length)[0];
  return longest && { source: longest.source, section: text.slice(longest.length).trim() };
}

function names({ zh, en }: Bilingual, ...more: readonly string[]): string[] {
  return [zh, en, ...more].map(plain);
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
