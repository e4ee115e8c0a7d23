/** 1234.56 → `1,234.6 m`; from ten kilometres on `12.346 km`. */
export function lengthText(metres: number): string {
  const [value, digits, unit] = metres < 10_000 ? [metres, 1, 'm'] : [metres / 1000, 3, 'km'];
  const number = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
  return `${number} ${unit}`;
}
