import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkRecords } from '../../../geodata/records/checkRecords.ts';
import type { Sentence } from '../../../geodata/records/documentText.ts';
import { describeFinding } from '../../../geodata/records/finding.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { jindongLimits } from '../../../geodata/records/jindong/limits.ts';
import { reportText } from '../../../geodata/records/jindong/report/reportText.ts';
import type { ZoneRecords } from '../../../geodata/records.ts';

const sound = jindongRecords();
const { sentences } = reportText;

/** What is found wrong when the records or the sentences are others, in lines. */
function findings(change: Partial<ZoneRecords>, text: readonly Sentence[] = sentences): string[] {
  const limits = { ...jindongLimits, texts: [{ ...reportText, sentences: text }] };
  return checkRecords({ ...sound, ...change }, limits).map(describeFinding);
}

const sha256 = (text: readonly Sentence[]) =>
  createHash('sha256')
    .update(text.map((sentence) => sentence.text).join(''))
    .digest('hex');

/** Of the 3489 characters of the report as it was found, without its spaces. */
const wholeReport = '2ef8e2a5fed0b83a616461d710995a0d85c90eed5481da86a69e418976e95967';

describe('the sentences of the 2010 report', () => {
  test('are all there, in their order and to the letter', () => {
    expect(sha256(sentences)).toBe(wholeReport);
  });

  test.each(sentences.map(({ text }, index) => [text.slice(0, 12), index] as const))(
    'are not whole without “%s”',
    (_opening, index) => {
      expect(sha256(sentences.toSpliced(index, 1))).not.toBe(wholeReport);
    },
  );

  test('are facts, but for a short list of headings, page words, transitions and praise', () => {
    const none = sentences.filter((sentence) => 'notFact' in sentence);
    expect(sentences).toHaveLength(87);
    expect(none.map(({ text, notFact }) => `${notFact}: ${text.slice(0, 12)}`)).toEqual([
      'page: 下面是小编为大家整理的理',
      'heading: 金东开发区前三季度工作总',
      'heading: 一、前三季度工作回顾',
      'transition: 主要抓了以下七个方面工作',
      'heading: (一)抓项目落地开工',
      'heading: (二)抓基础设施建设',
      'praise: 基础设施配套建设成效明显',
      'heading: (三)抓经济转型升级',
      'heading: 三是狠抓三产项目。',
      'heading: (四)抓城市配套建设',
      'transition: 为进一步优化开发区发展环',
      'heading: (五)抓农民建房管理',
      'heading: (六)抓土地征迁进度',
      'heading: (七)开展“百日攻坚”活',
      'heading: 二、四季度工作重点',
      'heading: (一)强化项目落地和重点',
      'heading: (二)强化违法建房整治',
      'heading: (三)强化要素保障',
      'heading: (四)强化“百日攻坚”活',
      'heading: (五)强化创先争优活动',
      'page: 推荐访问:理论学习组20',
    ]);
  });
});

describe('the checker of documents', () => {
  test('finds a fact that restates nothing once its sentences are gone', () => {
    const without = sentences.filter(
      (sentence) => !('facts' in sentence && sentence.facts.includes('I4')),
    );
    expect(findings({}, without)).toContain('fact I4: restates no sentence of its document');
  });

  test('finds a sentence whose fact is gone', () => {
    const facts = sound.facts.filter(({ id }) => id !== 'I4');
    expect(findings({ facts })).toEqual([
      'sentence “要按照中等规模城市规划要”: refers to fact I4, which does not exist',
    ]);
  });

  test('finds a fact that cites another section than its sentences stand in', () => {
    const moved = sentences.map((sentence) =>
      sentence.section === '二(五)' ? { ...sentence, section: '二(四)' } : sentence,
    );
    expect(findings({}, moved)).toContain(
      'fact J1: cites 二(五), but restates a sentence of 二(四)',
    );
  });

  test('finds a figure that its fact’s sentences do not print: the 100 MW stand in 一(六)', () => {
    const capacity = sound.facts
      .flatMap(({ figures }) => figures)
      .find(({ id }) => id === 'G2.capacity')!;
    const facts = sound.facts.map((fact) =>
      fact.id === 'B5' ? { ...fact, figures: [{ ...capacity, id: 'B5.capacity' }] } : fact,
    );
    expect(findings({ facts })).toEqual([
      'figure B5.capacity: “年产 100MW” is not printed at 一(一) of fact B5',
    ]);
  });

  test('finds a plan whose deadline is not printed, and one at a section that is none', () => {
    const [first, ...others] = sound.targets;
    const late = { ...first!, dueAsPrinted: { zh: '明年', en: 'next year' } };
    expect(findings({ targets: [late, ...others] })).toEqual([
      `target ${first!.id}: “明年” is not printed at 二(一) of fact B7`,
    ]);
    const nowhere = {
      ...first!,
      provenance: { kind: 'document', source: 'report-2010q3', section: '三(一)' } as const,
    };
    expect(findings({ targets: [nowhere, ...others] })).toEqual([
      `target ${first!.id}: refers to section 三(一), which does not exist`,
    ]);
  });

  test('finds an inference from a fact that is not there, and a doubt that no card shows', () => {
    const [first, ...others] = sound.doubts;
    const readings = [
      first!.readings[0]!,
      { ...first!.readings[1]!, provenance: { kind: 'inferred', facts: ['Z9'] } as const },
    ];
    expect(findings({ doubts: [{ ...first!, readings, subjects: [] }, ...others] })).toEqual([
      'doubt A5: refers to fact Z9, which does not exist',
      'doubt A5: lacks a subject',
    ]);
  });
});
