import { structureRows, sharePercent, type StructureRow } from '../export/tables/structureTable.ts';
import { sayIn, type Writing } from '../export/writing.ts';
import { formatArea, shareText } from '../../words/format.ts';
import type { PaperProps } from './sectionProps.ts';

/** What the land consists of, as bars of the known area: by construction and by supply. */
export function PaperStructure({ table, writing }: PaperProps) {
  const rows = structureRows(table);
  const { exported } = writing.words;
  const bars = (['construction', 'supply'] as const).map((kind) => ({
    kind,
    parts: rows
      .filter((row) => row.kind === kind && (row.isGroup || row.name === null))
      .map((row) => ({ row, percent: sharePercent(row.count, table) })),
  }));
  return (
    <section class="paper-structure">
      <h2>{exported.pages.structure}</h2>
      {bars.map(({ kind, parts }) => (
        <figure key={kind} aria-label={exported.structure[kind]}>
          <div class="paper-bar">
            {parts.map(({ row, percent }) => (
              <i
                key={row.code}
                data-part={row.code || 'unknown'}
                style={{ width: `${percent ?? 0}%` }}
              />
            ))}
          </div>
          <figcaption>
            <b>{exported.structure[kind]}</b>
            {parts.map(({ row, percent }) => (
              <span key={row.code}>
                <i data-part={row.code || 'unknown'} />
                {partText(row, percent, writing)}
              </span>
            ))}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/** `A 已建成城镇建设用地 31.2 亩 45 %`; land of unknown area is counted in parcels. */
function partText({ code, name, count }: StructureRow, percent: number | null, writing: Writing) {
  const { words, unit } = writing;
  const called = [code, name ? sayIn(writing, name) : words.unknown].join(' ').trim();
  return percent === null
    ? `${called} ${words.card.parcelsOf(count.parcels)}`
    : `${called} ${formatArea(count.areaM2, unit, true)} ${words.units[unit]} ${shareText(percent / 100)}`;
}
