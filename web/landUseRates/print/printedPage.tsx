import type { MapPicture } from '../../map/picture.ts';
import { headingOf } from '../export/heading.ts';
import { originNotes } from '../export/notes.ts';
import { PaperIdle } from './idleSection.tsx';
import { PaperMap } from './mapSection.tsx';
import { PaperStructure } from './structureSection.tsx';
import { PaperTable } from './figureSection.tsx';
import { pageStyle } from './pageStyle.ts';
import type { PaperProps } from './sectionProps.ts';

/** A sheet of A4: whose figures, of which land and day; the map, the figures, what the land consists of, where it is from. */
export function Paper({ table, writing, map }: PaperProps & { readonly map: MapPicture | null }) {
  const { title, subtitle, marks } = headingOf(table, writing);
  const { exported } = writing.words;
  const notes = originNotes(table, writing);
  return (
    <>
      <style>{pageStyle(table, writing)}</style>
      <header>
        <h1>{title}</h1>
        <p>{subtitle}</p>
        {marks !== null && <p class="paper-marks">{marks}</p>}
      </header>
      <PaperMap map={map} name={table.area.name} writing={writing} />
      <PaperStructure table={table} writing={writing} />
      <PaperTable table={table} writing={writing} />
      <PaperIdle table={table} writing={writing} />
      <section class="paper-notes">
        <h2>{exported.pages.notes}</h2>
        <dl>
          {notes.map(({ about, text }, index) => (
            <div key={text}>
              <dt>{about !== notes[index - 1]?.about && about}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
