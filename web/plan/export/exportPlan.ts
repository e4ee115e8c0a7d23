import { csvOf } from '../../export/csv.ts';
import { download } from '../../export/download.ts';
import { fileName } from '../../export/fileName.ts';
import { pageOf } from '../../export/table.ts';
import { workbookOf } from '../../export/xlsx/workbook.ts';
import { language } from '../../state/current.ts';
import { zone } from '../../state/records.ts';
import { shownItems } from '../list/shownItems.ts';
import { heldPlan } from '../records.ts';
import { words } from '../words/words.ts';
import { planColumns } from './planColumns.ts';

/** Hands over the list as it is filtered and sorted; does nothing before it is here. */
export async function exportPlan(kind: 'csv' | 'xlsx'): Promise<void> {
  const [items, plan, shownZone] = [shownItems.peek(), heldPlan.peek(), zone.peek()];
  if (!items || !plan || !shownZone) return;
  const text = words.peek();
  const { exports, head } = text.plan;
  const isExample = items.some(({ provenance }) => provenance.kind === 'example');
  const isSchematic = items.some(({ quality }) => quality === 'schematic');
  const zoneName = language.peek() === 'zh' ? shownZone.name : shownZone.nameEn;
  const page = pageOf(exports.content, planColumns(), items);
  const name = fileName(
    {
      zone: zoneName,
      content: exports.content,
      area: '',
      date: plan.asOf,
      marks: [
        ...(isExample ? [text.exports.marks.example] : []),
        ...(isSchematic ? [text.exports.marks.schematic] : []),
      ],
    },
    kind,
  );
  const notices = [...(isExample ? [head.example] : []), ...(isSchematic ? [head.schematic] : [])];
  const content =
    kind === 'csv'
      ? new Blob([csvOf(page)], { type: 'text/csv;charset=utf-8' })
      : await workbookOf([page], {
          title: exports.title(zoneName),
          subtitle: head.asOf(plan.asOf),
          marks: notices.join(' · ') || null,
        });
  download(content, name);
}
