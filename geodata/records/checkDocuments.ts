import type { Provenance } from '../provenance.ts';
import { nameOfVersion } from './checkWritten.ts';
import type { DocumentText } from './documentText.ts';
import type { Finding } from './finding.ts';
import type { Gathered } from './gathered.ts';

type Cited = {
  readonly from: string;
  readonly provenance: Provenance;
  readonly asPrinted?: string;
};

/** What is recorded from a document stands in its text, where the record says it does, and no sentence is passed over. */
export function checkDocuments(zone: Gathered, texts: readonly DocumentText[]): Finding[] {
  return [
    ...texts.flatMap((text) => [
      ...misplacedSentences(zone, text),
      ...untoldFacts(zone, text),
      ...citedIn(zone, text).flatMap((cited) => misquoted(text, cited)),
    ]),
    ...lonelyDoubts(zone),
  ];
}

/** Each sentence names facts that exist and stand in its section. */
function misplacedSentences({ facts }: Gathered, { source, sentences }: DocumentText): Finding[] {
  const sectionOf = new Map(
    facts.flatMap(({ id, provenance }) =>
      provenance.kind === 'document' && provenance.source === source
        ? [[id, provenance.section] as const]
        : [],
    ),
  );
  return sentences.flatMap((sentence): Finding[] => {
    if ('notFact' in sentence) return [];
    const from = `sentence “${sentence.text.slice(0, 12)}”`;
    return sentence.facts.flatMap((id): Finding[] => {
      const stated = sectionOf.get(id);
      if (stated === undefined) return [{ kind: 'unresolved', from, reference: `fact ${id}` }];
      if (stated === sentence.section) return [];
      return [{ kind: 'wrongSection', of: `fact ${id}`, stated, found: sentence.section }];
    });
  });
}

/** Each fact of the document restates at least one sentence of it. */
function untoldFacts({ facts }: Gathered, { source, sentences }: DocumentText): Finding[] {
  const told = new Set(
    sentences.flatMap((sentence) => ('facts' in sentence ? sentence.facts : [])),
  );
  return facts.flatMap(({ id, provenance }): Finding[] => {
    const isFrom = provenance.kind === 'document' && provenance.source === source;
    return !isFrom || told.has(id) ? [] : [{ kind: 'withoutSentence', of: `fact ${id}` }];
  });
}

/** Everything that cites this document, with the words it claims to find there. */
function citedIn(zone: Gathered, { source }: DocumentText): Cited[] {
  const all: Cited[] = [
    ...zone.parcels.flatMap(({ id, registered }) =>
      registered === null ? [] : [{ from: `area of parcel ${id}`, ...registered }],
    ),
    ...zone.events.map(({ id, provenance }) => ({ from: `event ${id}`, provenance })),
    ...zone.projects.map(({ id, provenance }) => ({ from: `project ${id}`, provenance })),
    ...zone.targets.map(({ id, provenance, dueAsPrinted }) => ({
      from: `target ${id}`,
      provenance,
      asPrinted: dueAsPrinted.zh,
    })),
    ...zone.written.flatMap((version) =>
      version.content !== null && 'provenance' in version.content
        ? { from: nameOfVersion(version), provenance: version.content.provenance }
        : [],
    ),
    ...zone.log.map(({ id, provenance }) => ({ from: `log entry ${id}`, provenance })),
    ...zone.doubts.flatMap(({ id, readings }) =>
      readings.map(({ provenance }) => ({ from: `doubt ${id}`, provenance })),
    ),
    ...zone.facts.flatMap(({ provenance, figures }) =>
      figures.map(({ id, asPrinted }) => ({ from: `figure ${id}`, provenance, asPrinted })),
    ),
  ];
  return all.filter(
    ({ provenance }) => provenance.kind === 'document' && provenance.source === source,
  );
}

/** The section exists, the fact stands in it, and its sentences hold the words that are said to be printed there. */
function misquoted({ sentences }: DocumentText, { from, provenance, asPrinted }: Cited): Finding[] {
  if (provenance.kind !== 'document') return [];
  const { section, fact } = provenance;
  const place = sentences.filter(
    (sentence) =>
      sentence.section === section &&
      (fact === undefined || ('facts' in sentence && sentence.facts.includes(fact))),
  );
  const where = fact === undefined ? section : `${section} of fact ${fact}`;
  if (place.length === 0) return [{ kind: 'unresolved', from, reference: `section ${where}` }];
  const isPrinted =
    asPrinted === undefined || place.some(({ text }) => text.includes(withoutSpaces(asPrinted)));
  return isPrinted ? [] : [{ kind: 'notPrinted', of: from, words: asPrinted, section: where }];
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '');
}

/** A doubt has readings to choose from, a fact it is about (where documents have told any), and a card to stand on. */
function lonelyDoubts({ doubts, facts: told }: Gathered): Finding[] {
  return doubts.flatMap(({ id, readings, facts, subjects }) => {
    const of = `doubt ${id}`;
    const lacks = (missing: string, isMissing: boolean): Finding[] =>
      isMissing ? [{ kind: 'incompleteDoubt', of, missing }] : [];
    return [
      ...lacks('a second reading', readings.length < 2),
      ...lacks('a fact', facts.length === 0 && told.length > 0),
      ...lacks('a subject', subjects.length === 0),
    ];
  });
}
