import './look/importing.css';
import './look/preview.css';
import './onMap/showDraft.ts';
import { ChooseFiles } from './chooseFiles.tsx';
import { Failed, Progress, Sending } from './progress.tsx';
import { Preview } from './preview/preview.tsx';
import { work } from './draft/work.ts';
import { Written } from './written.tsx';

/** 导入: whatever has to be done next, in one panel: choose, wait, look through and write, see what was done. */
export function Importing() {
  const now = work.value;
  if (now.kind === 'none') return <ChooseFiles />;
  if (now.kind === 'sending') return <Sending sending={now} />;
  const { draft, compared } = now;
  switch (draft.stage.kind) {
    case 'writing':
      return <Progress draft={draft} stage={draft.stage} />;
    case 'reading':
    case 'comparing':
      // What was compared before stays while something else is tried.
      return compared === null || draft.choices === null ? (
        <Progress draft={draft} stage={draft.stage} />
      ) : (
        <Preview />
      );
    case 'choosing':
    case 'ready':
      return <Preview />;
    case 'failed':
      return <Failed draft={draft} detail={draft.stage.detail} />;
    case 'written':
      return <Written id={draft.stage.import} counts={draft.stage.counts} />;
  }
}
