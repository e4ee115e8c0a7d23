import { csvOf } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/fileName.ts';
import { workbookOf } from '../export/xlsx/workbook.ts';
import { language } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { zone } from '../state/records.ts';
import { reportPage } from './exportPage.ts';
import { listed } from './listing.ts';
import { reportCheck } from './records.ts';
import { wanted } from './wanted.ts';
import { words } from './words/words.ts';

/** Hands over what is on show; does nothing before there is anything. */
export async function exportReport(form: 'xlsx' | 'csv'): Promise<void> {
  const [check, shownZone] = [shown(reportCheck.state.peek()), zone.peek()];
  if (!check || !shownZone) return;
  const [text, spoken] = [words.peek(), language.peek()];
  const name = spoken === 'zh' ? shownZone.name : shownZone.nameEn;
  const isExample = shownZone.origin === 'example';
  const page = reportPage(listed(check.sections, wanted.peek()), check.doubts, text, spoken);
  const content =
    form === 'csv'
      ? new Blob([csvOf(page)], { type: 'text/csv;charset=utf-8' })
      : await workbookOf([page], {
          title: text.report.exports.title(name),
          subtitle: `${text.shownDate} ${check.asOf}`,
          marks: isExample ? text.exampleNotice : null,
        });
  const about = {
    zone: name,
    content: text.report.exports.name,
    area: '',
    date: check.asOf,
    marks: isExample ? [text.exports.marks.example] : [],
  };
  download(content, fileName(about, form));
}
