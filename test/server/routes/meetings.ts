import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../../geodata/provenance.ts';
import { documentTypes } from '../../../server/http/negotiation.ts';
import { deckReadingSchema } from '../../../server/routes/scenes.ts';
import {
  customProperties,
  faultsOf,
  wordParagraphs,
  wordTables,
} from '../bulletin/officePackage.ts';
import type { Served } from '../served.ts';

const jindong = '/api/zones/jindong';
const example = '/api/zones/example';

const sectionOf = (provenance: Provenance | null) =>
  provenance?.kind === 'document' ? provenance.section : null;

export function describeMeetings(served: () => Served): void {
  const scenesAt = async (path: string) => deckReadingSchema.parse(await served().json(path));

  describe('the scenes of a deck', () => {
    test('of the report’s zone say what the report says, and where', async () => {
      const { deck, item, etag, readings } = await scenesAt(`${jindong}/scenes`);
      expect([item, etag, deck.title.zh]).toEqual([null, null, '2010 年 9 月汇报']);
      const said = new Map(
        readings.map(({ scene, figure }) => [
          scene.id,
          figure && `${figure.text.zh}${figure.unit?.zh ?? ''} ${sectionOf(figure.provenance)}`,
        ]),
      );
      expect(said.get('block-nanbo')).toEqual('90% 一(二)');
      expect(said.get('block-xietangxi')).toEqual('基本完成 一(二)');
      expect(said.get('project-fengtang')).toEqual('15/17户 一(三)');
      expect(said.get('overview')).toEqual('45/86个 一(一)');
      expect(readings.map(({ asOf }) => asOf)).toEqual(readings.map(() => '2010-09-30'));
    });

    test('of the example zone are its kept deck’s, counted as the statistics count', async () => {
      const { deck, etag, readings } = await scenesAt(`${example}/scenes?deck=2026-06`);
      expect(etag).toMatch(/^"/);
      expect(readings.map(({ scene }) => scene)).toEqual(deck.scenes);
      const { areas } = (await served().json(`${example}/statistics?by=block&indicators=true`)) as {
        areas: { id: string; parcels: number; indicators: Record<string, number> }[];
      };
      for (const { scene, classes, figure } of readings) {
        if (scene.shows.kind !== 'block') continue;
        const block = scene.shows.block;
        const area = areas.find(({ id }) => id === block)!;
        expect(classes.reduce((sum, { parcels }) => sum + parcels, 0)).toBe(area.parcels);
        const rates = Object.values(area.indicators).map((rate) => rate.toFixed(3));
        expect(rates).toContain((figure!.share! * 100).toFixed(3));
      }
      expect(readings[0]!.marks.map(({ zh }) => zh)).toEqual(['示例数据，并非真实情况']);
    });

    test('are of another day where that is asked for', async () => {
      const { readings } = await scenesAt(`${example}/scenes?deck=2026-06&asOf=2025-03-31`);
      expect(readings[1]).toMatchObject({ asOf: '2025-03-31' });
    });

    test('are as they were known by a moment, counted as the statistics of then', async () => {
      const knownBy = '2025-06-30';
      const asked = `asOf=2025-06-30&knownBy=${knownBy}`;
      const now = await scenesAt(`${example}/scenes?deck=2026-06&asOf=2025-06-30`);
      const then = await scenesAt(`${example}/scenes?deck=2026-06&${asked}`);
      expect([now.knownBy, then.knownBy]).toEqual([undefined, '2025-06-30T15:59:59.999Z']);
      const { areas } = (await served().json(`${example}/statistics?by=zone&${asked}`)) as {
        areas: { stage: Record<string, { parcels: number }> }[];
      };
      const overview = then.readings.find(({ scene }) => scene.shows.kind === 'overview')!;
      const counted = Object.fromEntries(overview.classes.map(({ id, parcels }) => [id, parcels]));
      const { stage } = areas[0]!;
      for (const [id, { parcels }] of Object.entries(stage))
        expect([id, counted[id] ?? 0]).toEqual([id, parcels]);
      expect(then.readings).not.toEqual(now.readings);
    });

    test('know nothing of what was written down later', async () => {
      const { readings } = await scenesAt(`${jindong}/scenes?knownBy=2000-01-01`);
      const figures = new Map(readings.map(({ scene, figure }) => [scene.id, figure?.text.zh]));
      expect(figures.get('block-nanbo')).not.toBe('90');
    });

    test('of a deck that is not there are refused with a sentence', async () => {
      const response = await served().get(`${jindong}/scenes?deck=none`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ detail: '没有“none”这份汇报。' });
    });
  });

  describe('the minutes of a meeting', () => {
    test('are a sound document of what was decided and what is open from before', async () => {
      const decisions = (await served().json(`${example}/meeting-decisions`)) as {
        content: { on: string; what: { zh: string }; owner: string | null };
      }[];
      const on = decisions[0]!.content.on;
      const response = await served().get(`${example}/minutes/${on}`);
      expect(response.headers.get('Content-Type')).toBe(documentTypes.docx);
      const disposition = decodeURIComponent(response.headers.get('Content-Disposition') ?? '');
      expect(disposition).toContain(`示例开发区_会议纪要_${on}_示例.docx`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(faultsOf(bytes)).toEqual([]);
      const [decided, state] = wordTables(bytes);
      expect(decided!.slice(1).map(([, what, , owner]) => [what, owner])).toEqual(
        decisions.map(({ content }) => [content.what.zh, content.owner ?? '未定']),
      );
      const { readings } = await scenesAt(`${example}/scenes?asOf=${on}`);
      const blocks = readings.filter(({ scene }) => scene.shows.kind === 'block');
      expect(state!.map(([name]) => name)).toEqual(
        expect.arrayContaining(blocks.map(({ heading }) => heading.zh)),
      );
      const text = wordParagraphs(bytes).join('\n');
      expect(text).toContain('示例数据');
      expect(text).toContain('此前未办结事项');
      expect(customProperties(bytes)).toMatchObject({ Zone: 'example', Meeting: on, AsOf: on });
    });

    test('are written in English too', async () => {
      const response = await served().get(`${example}/minutes/2026-06-13?lang=en`);
      const text = wordParagraphs(new Uint8Array(await response.arrayBuffer())).join('\n');
      expect(text).toContain('Minutes of the meeting: Example Development Zone');
      expect(text).toContain('13 June 2026');
    });

    test('of a day without a meeting are refused with a sentence', async () => {
      const response = await served().get(`${jindong}/minutes/2010-01-01`);
      expect(response.status).toBe(404);
      const { detail } = (await response.json()) as { detail: string };
      expect(detail).toMatch(/2010-01-01 没有例会记录/);
    });
  });
}
