import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { gather } from '../../../geodata/records/gathered.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { jindongReportClaims } from '../../../geodata/records/jindong/reportClaims/jindongReportClaims.ts';
import { reportText } from '../../../geodata/records/jindong/report/reportText.ts';
import { checkReport, type CheckRow } from '../../../geodata/reportCheck/checkReport.ts';
import { factOf } from '../../../geodata/reportCheck/claim.ts';

const zone = gather(jindongRecords());
const reportDay = isoDate('2010-09-30');

function rowsOn(asOf = reportDay, log: readonly LogEntry[] = zone.log): CheckRow[] {
  const records = { ...zone, log };
  const { sections } = checkReport(zone, jindongReportClaims, records, { asOf });
  return sections.flatMap(({ facts }) => facts.flatMap(({ rows }) => rows));
}
const judged = (id: string, rows = rowsOn()) => rows.find((row) => row.id === id)?.judgement;

describe('what may be held of the report', () => {
  const { claims, sections } = jindongReportClaims;
  const ids = claims.map((claim) => (claim.kind === 'figure' ? claim.figure : claim.id));

  test('is every figure of every fact, and each thing once', () => {
    const figures = zone.facts.flatMap((fact) => fact.figures.map(({ id }) => id));
    expect(ids.filter((id) => figures.includes(id)).toSorted()).toEqual(figures.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    const facts = zone.facts.map(({ id }) => id);
    expect(ids.filter((id) => !facts.includes(factOf(id)))).toEqual([]);
  });

  test('is printed in the sentences of its fact', () => {
    const notPrinted = claims.filter(
      (claim) =>
        claim.kind === 'wording' &&
        !reportText.sentences.some(
          (sentence) =>
            'facts' in sentence &&
            sentence.facts.includes(factOf(claim.id)) &&
            sentence.text.includes(claim.asPrinted.replace(/\s/gu, '')),
        ),
    );
    expect(notPrinted).toEqual([]);
  });

  test('stands in sections that are those of the report, in its order', () => {
    const told = reportText.sentences.flatMap((sentence) =>
      'facts' in sentence ? [sentence.section] : [],
    );
    expect(sections.map(({ id }) => id)).toEqual([...new Set(told)]);
  });
});

describe('the report of 2010', () => {
  test('agrees with its records where something is worked out, and says where nothing is', () => {
    const agreeing = rowsOn().flatMap(({ id, judgement }) =>
      judgement.verdict === 'agrees' ? [`${id} ${judgement.restsOn}`] : [],
    );
    expect(agreeing.toSorted()).toEqual([
      'B12.started elsewhere',
      'B5.stage elsewhere',
      'C2.levelled thisSentence',
      'F2.demolitions thisSentence',
      'G2.cleared thisSentence',
      'G3.land elsewhere',
    ]);
  });

  test('has no agreement that is read off a restatement of its own sentence', () => {
    for (const { judgement, evidence, id } of rowsOn()) {
      if (judgement.verdict !== 'agrees' || judgement.restsOn === 'elsewhere') continue;
      expect(evidence.length, id).toBeGreaterThan(1);
    }
  });

  test('still agrees a year later, when nothing more was recorded', () => {
    const later = rowsOn(isoDate('2011-09-30'));
    expect(later.map(({ judgement }) => judgement)).toEqual(
      rowsOn().map(({ judgement }) => judgement),
    );
  });
});

describe('a record that comes later', () => {
  const xietangxi = zone.log.find(({ id }) => id === 'jd-xietangxi-levelling-2010-09-30')!;
  const nanbo = zone.log.find(({ id }) => id === 'jd-nanbo-levelling-2010-09-30')!;

  test('makes what it speaks of differ from its day on, and says since when', () => {
    const later = {
      ...nanbo,
      id: 'later',
      percent: 95,
      asOf: isoDate('2010-10-31'),
      provenance: { kind: 'site' },
    } as LogEntry;
    const log = [...zone.log, later];
    expect(judged('C3.levelled', rowsOn(isoDate('2010-10-30'), log))?.verdict).toBe('restated');
    const differing = judged('C3.levelled', rowsOn(isoDate('2010-10-31'), log));
    expect(differing).toMatchObject({ verdict: 'differs', computed: { value: 95 } });
    expect(JSON.stringify(differing)).toContain('2010-10-31');
  });

  test('of the same day from another source makes a restatement an agreement', () => {
    const measured = {
      ...nanbo,
      id: 'measured',
      recordedAt: isoInstant('2026-11-23T00:00:00Z'),
      provenance: { kind: 'site' },
    } as LogEntry;
    expect(judged('C3.levelled', rowsOn(reportDay, [...zone.log, measured]))).toMatchObject({
      verdict: 'agrees',
      restsOn: 'elsewhere',
    });
  });

  test('that takes a state away leaves its area unknown and not nothing', () => {
    const log = [
      ...zone.log,
      {
        ...xietangxi,
        kind: 'retraction',
        id: 'withdrawn',
        retracts: xietangxi.id,
        recordedAt: isoInstant('2026-11-23T00:00:00Z'),
      } as LogEntry,
    ];
    expect(judged('C2.levelled', rowsOn(reportDay, log))?.verdict).toBe('notKnown');
  });

  test('that moves a parcel on beyond the state asked for keeps its area in the sum', () => {
    const complete = {
      ...xietangxi,
      id: 'complete',
      state: 'complete',
      asOf: isoDate('2010-12-01'),
    };
    const rows = rowsOn(isoDate('2010-12-01'), [...zone.log, complete as LogEntry]);
    expect(judged('C2.levelled', rows)?.verdict).toBe('agrees');
    expect(judged('C2.levelling', rows)?.verdict).toBe('differs');
  });
});
