import { medianOf, type Figure } from './figure.ts';

/** The figures as a table for people: one line each, with the median and, of several runs, the least and the most. */
export function tableOf(figures: readonly Figure[]): string {
  const heading = ['bench', 'what', 'engine', 'parcels', 'median', 'least … most'];
  const lines = figures.map((figure) => [
    figure.bench,
    figure.what,
    figure.engine ?? '',
    figure.parcels === null ? '' : grouped(figure.parcels),
    shown(figure, medianOf(figure.runs)),
    figure.runs.length < 2
      ? ''
      : `${shown(figure, Math.min(...figure.runs))} … ${shown(figure, Math.max(...figure.runs))}`,
  ]);
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...lines].map((line) => line[column]!.length)),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  const toLeft = (column: number) => column < 3;
  return [heading, rule, ...lines]
    .map((line) =>
      line
        .map((cell, column) =>
          toLeft(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `12.3 ms`, `1 234 ms`, `3.42 MB`, `56.7 kB`. */
function shown({ unit }: Pick<Figure, 'unit'>, value: number): string {
  if (unit === 'bytes')
    return value < 1e6 ? `${(value / 1e3).toFixed(1)} kB` : `${(value / 1e6).toFixed(2)} MB`;
  return `${value < 100 ? value.toFixed(1) : grouped(Math.round(value))} ${unit}`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}
