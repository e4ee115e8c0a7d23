import {
  LineRuleType,
  type IFontAttributesProperties,
  type IIndentAttributesProperties,
  type IStylesOptions,
} from 'docx';
import type { Language } from '../../../geodata/bilingual.ts';

/**
 * Faces as Chinese offices print them (GB/T 9704): the title in 小标宋, headings in 黑体, text in 仿宋. They are named, not embedded;
 * `fontTable.ts` names what stands in where one is not installed.
 */
function face(eastAsia: string): IFontAttributesProperties {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia };
}

export const faces = {
  title: face('方正小标宋简体'),
  heading: face('黑体'),
  subtitle: face('楷体_GB2312'),
  text: face('仿宋_GB2312'),
  table: face('宋体'),
};

/** Ink of what must not be overlooked, and of the lights. */
export const inks = { mark: 'B23A2B', red: 'C0271A', amber: 'B26A00', green: '1F7A3F' };

type Sizes = Readonly<Record<'title' | 'heading' | 'text' | 'line' | 'caption' | 'note', number>>;

/** Points. Chinese: 二号 title, 三号 text on lines of 28 points, so that a page holds 22 lines of 28 characters. */
export const sizes: Record<Language, Sizes> = {
  zh: { title: 22, heading: 16, text: 16, line: 28, caption: 12, note: 12 },
  en: { title: 20, heading: 14, text: 12, line: 18, caption: 11, note: 10 },
};

/** Points of type in a table of so many columns. */
export function tableSize(columns: number): number {
  return columns > 8 ? 9 : 10.5;
}

export function halfPoints(points: number): number {
  return points * 2;
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export function stylesOf(language: Language): IStylesOptions {
  const { title, heading, text, line, caption, note } = sizes[language];
  const exactly = { line: twipsOfPoints(line), lineRule: LineRuleType.EXACTLY };
  const locale = language === 'zh' ? { eastAsia: 'zh-CN' } : { value: 'en-GB' };
  return {
    default: {
      document: { run: { font: faces.text, size: halfPoints(text), language: locale } },
      title: {
        run: { font: faces.title, size: halfPoints(title), bold: false, color: '000000' },
        paragraph: {
          spacing: { line: twipsOfPoints(title * 1.6), lineRule: LineRuleType.EXACTLY },
        },
      },
      heading1: {
        run: { font: faces.heading, size: halfPoints(heading), bold: false, color: '000000' },
        paragraph: { keepNext: true, spacing: { ...exactly, before: 120 } },
      },
    },
    paragraphStyles: [
      {
        id: 'BulletinText',
        name: 'Bulletin Text',
        basedOn: 'Normal',
        paragraph: {
          indent: firstLine(text, language),
          spacing: language === 'zh' ? exactly : { ...exactly, after: 80 },
        },
      },
      {
        id: 'BulletinNote',
        name: 'Bulletin Note',
        basedOn: 'Normal',
        run: { size: halfPoints(note) },
        paragraph: {
          indent: firstLine(note, language),
          spacing: {
            line: twipsOfPoints(note * 1.6),
            lineRule: LineRuleType.EXACTLY,
            ...(language === 'en' && { after: 60 }),
          },
        },
      },
      {
        id: 'BulletinCaption',
        name: 'Bulletin Caption',
        basedOn: 'Normal',
        run: { font: faces.heading, size: halfPoints(caption) },
        paragraph: { keepNext: true, spacing: { before: 200, after: 60 } },
      },
    ],
  };
}

/** Two characters, as Chinese paragraphs begin. */
export function firstLine(points: number, language: Language): IIndentAttributesProperties {
  return language === 'zh' ? { firstLine: twipsOfPoints(points * 2), firstLineChars: 200 } : {};
}
