import { TextRun, type IRunOptions } from 'docx';
import type { Language } from '../../../geodata/bilingual.ts';
import type { LightColour } from '../../../geodata/plan/planItem.ts';
import type { Run, Runs } from '../../../geodata/bulletin/run.ts';
import { runText } from '../../../geodata/bulletin/runText.ts';
import { inks } from './typography.ts';

const lightInks: Partial<Record<LightColour, string>> = {
  green: inks.green,
  amber: inks.amber,
  red: inks.red,
};

/** Runs of text; a light has the ink of its colour beside its sign and word. */
export function docxRuns(
  runs: Runs,
  language: Language,
  style: IRunOptions = {},
  inTable = false,
): TextRun[] {
  return runs.map(
    (run) =>
      new TextRun({ ...style, ...inkOf(run), text: xmlText(runText(run, language, inTable)) }),
  );
}

function inkOf(run: Run): IRunOptions {
  if (typeof run === 'string' || run.kind !== 'light') return {};
  const color = lightInks[run.colour];
  return color === undefined ? {} : { color };
}

/** Without what XML cannot hold: controls but tab and line end, halves of characters. */
export function xmlText(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
