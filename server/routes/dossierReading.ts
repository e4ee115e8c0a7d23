import { z } from '@hono/zod-openapi';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { Fact } from '../../geodata/fact.ts';
import { blockedBy, progressAt, type Progress } from '../../geodata/progress.ts';
import type { LogEntry, Observation, Subject } from '../../geodata/observation.ts';
import type { Source } from '../../geodata/provenance.ts';
import type { Doubt } from '../../geodata/zone.ts';
import type { Moment, Store } from '../store/store.ts';
import { targetReading } from './lists/kinds.ts';
import { isoDateSchema, isoInstantSchema } from './schemas/common.ts';
import { doubtSchema, factSchema } from './schemas/fact.ts';
import { logEntrySchema, observationSchema, progressSchema } from './schemas/observation.ts';
import { targetReadingSchema, type TargetReading } from './schemas/project.ts';
import { leftOut } from './schemas/leftOut.ts';
import { sourceSchema } from './schemas/provenance.ts';
import { schemaOf } from './schemas/schemaOf.ts';

/** A dossier as the API gives it: the whole log, newest first, and how each target stands on the day. */
type DossierReading = {
  readonly log: readonly LogEntry[];
  readonly targets: readonly TargetReading[];
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  readonly sources: readonly Source[];
};

const dossierSchema = schemaOf<DossierReading>()(
  z
    .object({
      log: z.array(logEntrySchema).readonly(),
      targets: z.array(targetReadingSchema).readonly(),
      facts: z.array(factSchema).readonly(),
      doubts: z.array(doubtSchema).readonly(),
      sources: z.array(sourceSchema).readonly(),
    })
    .openapi('Dossier'),
);

/** The part that the answers about every kind of subject share. */
export type SubjectReading = {
  readonly asOf: IsoDate;
  /** Only where it was asked for: entries recorded later are left out. */
  readonly knownBy?: IsoInstant;
  readonly progress: Progress;
  readonly blocked: Observation | null;
  readonly dossier: DossierReading;
};

export const subjectReadingShape = {
  asOf: isoDateSchema,
  knownBy: leftOut(isoInstantSchema),
  progress: progressSchema,
  blocked: observationSchema.nullable(),
  dossier: dossierSchema,
};

/** Everything about a subject at a moment; every plan as its own subject stands. */
export async function readSubject(
  store: Store,
  zone: string,
  subject: Subject,
  moment: Moment,
): Promise<SubjectReading> {
  const { asOf, knownBy } = moment;
  const dossier = await store.dossier(zone, subject);
  const standings = await store.standings(zone, dossier.targets, moment);
  const log = dossier.log.filter(
    ({ recordedAt }) => knownBy === undefined || recordedAt <= knownBy,
  );
  const progress = progressAt(log, asOf);
  const targets = standings.map((row) => targetReading(row, asOf));
  return {
    asOf,
    ...(knownBy !== undefined && { knownBy }),
    progress,
    blocked: blockedBy(progress),
    dossier: { ...dossier, log, targets },
  };
}
