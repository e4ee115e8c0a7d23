import { describe, expect, test } from 'vitest';
import type { FactTopic } from '../../../geodata/fact.ts';
import { gather } from '../../../geodata/records/gathered.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';

const zone = gather(jindongRecords());

/** The rows of the list of facts, with how many there are under each letter. */
const rows = Object.entries({
  A: 9,
  B: 12,
  C: 7,
  D: 9,
  E: 7,
  F: 6,
  G: 4,
  H: 6,
  I: 4,
  J: 2,
  K: 3,
}).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

const figureOf = (id: string) =>
  zone.facts.flatMap(({ figures }) => figures).find((figure) => figure.id === id);

describe('the facts of the 2010 report', () => {
  test('are exactly the rows A1–K3, in their order', () => {
    expect(zone.facts.map(({ id }) => id)).toEqual(rows);
  });

  test.each<[string, FactTopic, RegExp]>([
    ['A', 'economy', /^一·开头$/],
    ['B', 'projects', /^[一二]\(一\)$/],
    ['C', 'infrastructure', /^一\(二\)$/],
    ['D', 'upgrading', /^一\(三\)$/],
    ['E', 'town', /^一\(四\)$/],
    ['F', 'demolition', /^(一\(五\)|二\(二\))$/],
    ['G', 'acquisition', /^一\(六\)$/],
    ['H', 'campaign', /^(一\(七\)|二\(四\))$/],
    ['I', 'planning', /^(二·开头|二\(三\))$/],
    ['J', 'party', /^二\(五\)$/],
  ])('%s stands under %s at its section of the report', (letter, topic, section) => {
    for (const fact of zone.facts.filter(({ id }) => id.startsWith(letter))) {
      expect(fact.topic).toBe(topic);
      expect(fact.provenance).toMatchObject({
        kind: 'document',
        section: expect.stringMatching(section) as string,
        fact: fact.id,
      });
    }
  });

  test('of places are known from elsewhere and say from where', () => {
    const places = zone.facts.filter(({ topic }) => topic === 'places');
    expect(places.map(({ id }) => id)).toEqual(['K1', 'K2', 'K3']);
    for (const { provenance } of places) expect(provenance.kind).toBe('external');
    for (const { id, provenance } of zone.facts.filter(({ topic }) => topic !== 'places'))
      expect(provenance.kind, id).toBe('document');
  });

  test('keep what the report calls nearly or at least so', () => {
    const bounded = zone.facts.flatMap(({ figures }) =>
      figures.flatMap(({ id, bound }) => (bound === null ? [] : [[id, bound]])),
    );
    expect(bounded).toEqual([
      ['B7.toComplete', 'atLeast'],
      ['F1.area', 'nearly'],
    ]);
  });

  test('a figure that is nearly so stands nowhere as if it were exact', () => {
    const nearly = zone.facts.flatMap(({ figures, subjects }) =>
      figures.flatMap(({ bound, value }) => (bound === null ? [] : [{ value, subjects }])),
    );
    for (const { value, subjects } of nearly)
      for (const { id, areaM2 } of zone.events.filter((event) =>
        subjects.some((subject) => subject.kind === 'event' && subject.id === event.id),
      ))
        expect(areaM2, id).not.toBe(value);
  });

  test('what the report expects is not called planned, and a day it does not give is in doubt', () => {
    for (const target of zone.targets)
      if (target.provenance.kind === 'document' && target.provenance.fact === 'C5')
        expect(target.note?.zh, target.id).toContain('预计');
    const { doubts } = zone;
    expect(
      doubts.some(({ subjects }) => subjects.some(({ id }) => id === 'fengtang-phase-1')),
    ).toBe(true);
    expect(doubts.map(({ id }) => id)).toContain('D7y');
  });

  test('are told in both languages', () => {
    for (const { text } of zone.facts) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z0-9]/);
    }
  });

  test('name figures after the fact they belong to', () => {
    for (const { id, figures } of zone.facts)
      for (const figure of figures) expect(figure.id.startsWith(`${id}.`)).toBe(true);
  });

  test('keep the suspect export figure as printed', () => {
    expect(figureOf('A5.exportDelivery')).toMatchObject({
      value: 26.07,
      unit: 'wanYuan',
      asPrinted: '26.07 万元',
      yearOnYearPercent: 19.5,
    });
    expect(figureOf('A7.foreignCapital')).toMatchObject({ value: 1870, unit: 'wanUnnamed' });
  });

  test('put forward the figures a mayor asks for', () => {
    const headlines = zone.facts
      .flatMap(({ figures }) => figures)
      .filter(({ headline }) => headline)
      .map(({ id, value, unit }) => [id, value, unit]);
    expect(headlines).toEqual([
      ['A1.output', 84.95, 'yiYuan'],
      ['A8.investment', 9.8, 'yiYuan'],
      ['B1.projects', 86, 'project'],
      ['B1.land', 2775, 'mu'],
      ['B1.investment', 47, 'yiYuan'],
      ['B3.started', 45, 'project'],
      ['B3.completed', 5, 'project'],
      ['C2.levelled', 2000, 'mu'],
    ]);
  });

  test('date what was earlier earlier', () => {
    const earlier = zone.facts.filter(({ asOf }) => asOf !== '2010-09-30');
    expect(earlier.map(({ id, asOf }) => [id, asOf])).toEqual([
      ['F1', '2009-12-31'],
      ['K1', '2000-06-30'],
    ]);
    expect(zone.events.find(({ id }) => id === 'fucun-2009')).toMatchObject({
      from: '2009-01-01',
      to: '2009-12-31',
    });
  });

  test('are each about something that can be tapped, or about the zone', () => {
    for (const { subjects } of zone.facts) expect(subjects.length).toBeGreaterThan(0);
  });
});

describe('the doubts about the 2010 report', () => {
  const doubts = new Map(zone.doubts.map((doubt) => [doubt.id, doubt]));

  test('include the five that the list of facts asks for', () => {
    expect([...doubts.keys()]).toEqual(expect.arrayContaining(['A5', 'A7', 'B3x', 'B8', 'G3']));
  });

  test('each keep more than one reading, say what is done, and can be reached from a fact and a subject', () => {
    for (const { readings, handling, facts, subjects } of doubts.values()) {
      expect(readings.length).toBeGreaterThan(1);
      expect(handling.zh).not.toBe('');
      expect(facts.length).toBeGreaterThan(0);
      expect(subjects.length).toBeGreaterThan(0);
    }
  });

  test('the solar project keeps both starting dates as plans', () => {
    const dates = zone.targets
      .filter(({ subject }) => subject.id === 'jiayuan-gelong')
      .map(({ due, state }) => [due, state]);
    expect(dates).toEqual([
      ['2010-11-20', 'started'],
      ['2010-11-30', 'started'],
    ]);
  });
});
