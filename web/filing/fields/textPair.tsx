import type { Bilingual } from '../../../geodata/bilingual.ts';
import { words } from '../words/words.ts';

const nothing: Bilingual = { zh: '', en: '' };

/** A text in Chinese, and beside it in English where somebody has it; one is kept for both where the other is empty. */
export function TextPair(props: {
  readonly label: string;
  readonly value: Bilingual | null;
  readonly change: (value: Bilingual) => void;
  /** Lines of the box; one is a plain field. */
  readonly rows?: number;
  readonly isWrong?: boolean;
}) {
  const { label, value, change, rows = 1, isWrong = false } = props;
  const held = value ?? nothing;
  const { inEnglish } = words.value.filing.fields;
  // What is the same in both was written once.
  const english = held.en === held.zh ? '' : held.en;
  const inChinese = (zh: string) => change({ zh, en: english });
  const field = (of: 'zh' | 'en') => ({
    rows,
    'aria-label': of === 'zh' ? label : `${label}，${inEnglish}`,
    'aria-invalid': of === 'zh' && isWrong,
    lang: of === 'zh' ? 'zh-CN' : 'en',
    maxLength: rows > 1 ? 4000 : 500,
    placeholder: of === 'en' ? inEnglish : '',
    value: of === 'zh' ? held.zh : english,
    onInput: (event: { currentTarget: { value: string } }) => {
      const { value: text } = event.currentTarget;
      if (of === 'zh') inChinese(text);
      else change({ zh: held.zh, en: text });
    },
  });
  return (
    <div class="filing-field" data-wide={rows > 1}>
      <span>{label}</span>
      {rows > 1 ? <textarea {...field('zh')} /> : <input type="text" {...field('zh')} />}
      {rows > 1 ? <textarea {...field('en')} /> : <input type="text" {...field('en')} />}
    </div>
  );
}
