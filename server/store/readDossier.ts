import type { Kysely } from 'kysely';
import type { LogEntry, Subject } from '../../geodata/observation.ts';
import type { Provenance } from '../../geodata/provenance.ts';
import { readDoubts, readFacts, readSources } from './readZone.ts';
import { readLog } from './readLogs.ts';
import { readTargetsAbout } from './readTargetsAbout.ts';
import type { Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import type { Dossier } from './store.ts';

/**
 * Everything about one subject. Facts and doubts are those that name it: a fact may be about several subjects of which a
 * doubt concerns one. A zone has a few hundred at most, so they are read whole and sifted here.
 */
export function readDossier(
  reader: Kysely<Schema>,
  zone: string,
  subject: Subject,
): Promise<Dossier> {
  return inSnapshot(reader, async (db) => {
    const log = (await readLog(db, zone, subject)).sort(newestFirst);
    const targets = await readTargetsAbout(db, zone, subject);
    const names = ({ subjects }: { readonly subjects: readonly Subject[] }) =>
      subjects.some(({ kind, id }) => kind === subject.kind && id === subject.id);
    const facts = (await readFacts(db, zone)).filter(names).sort((a, b) => compare(b.asOf, a.asOf));
    const doubts = (await readDoubts(db, zone)).filter(names);
    const dossier = { log, targets, facts, doubts };
    const named = sourcesNamed(dossier);
    const sources = (await readSources(db, zone)).filter(({ id }) => named.has(id));
    return { ...dossier, sources };
  });
}

/** Later days first, on one day later records first; a retraction stands at the day on which it was recorded. */
export function newestFirst(a: LogEntry, b: LogEntry): number {
  return compare(dayOf(b), dayOf(a)) || compare(b.recordedAt, a.recordedAt) || compare(b.id, a.id);
}

function dayOf(entry: LogEntry): string {
  return entry.kind === 'observation' ? entry.asOf : entry.recordedAt.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sourcesNamed({ log, targets, facts, doubts }: Omit<Dossier, 'sources'>): Set<string> {
  const provenances: Provenance[] = [
    ...log.map((entry) => entry.provenance),
    ...targets.map((target) => target.provenance),
    ...facts.map((fact) => fact.provenance),
    ...doubts.flatMap((doubt) => doubt.readings.map((reading) => reading.provenance)),
  ];
  return new Set(
    provenances.flatMap((provenance) =>
      provenance.kind === 'document' ? [provenance.source] : [],
    ),
  );
}
