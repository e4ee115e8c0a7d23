const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const powers = ['', '十', '百', '千'] as const;

/** A whole number from 1 to 9999 in Chinese numerals as names use them: 12 → 十二, 203 → 二百零三, 4170 → 四千一百七十. */
export function chineseNumeral(value: number): string {
  const figures = [...String(value)].map(Number);
  const text = figures
    .map((figure, index) =>
      figure === 0 ? '零' : `${digits[figure]}${powers[figures.length - 1 - index]}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return value >= 10 && value < 20 ? text.slice(1) : text;
}
