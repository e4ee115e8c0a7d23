import type { ComponentChildren } from 'preact';
import type { Capability } from '../../capability.ts';
import { RequestFailed, type SubjectRecord } from '../../api.ts';
import { patch, selection } from '../../state/current.ts';
import { shown } from '../../state/loadable.ts';
import { isNarrow } from '../../state/screen.ts';
import { selectedRecord } from '../../state/records.ts';
import type { Selection } from '../../state/view.ts';
import { say, words } from '../../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { BlockCard, EventCard, ProjectCard, WorkCard } from './otherCards.tsx';
import { ParcelCard } from './parcelCard.tsx';

/** The side panel of what is selected. */
export function Card({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  const chosen = selection.value;
  if (chosen === null) return null;
  const state = selectedRecord.state.value;
  return (
    <aside
      class="panel card"
      data-covers={isNarrow.value ? 'bottom' : 'right'}
      aria-label={words.value.card[chosen.kind]}
      key={`${chosen.kind}/${chosen.id}`}
    >
      <button
        type="button"
        class="icon-button card-close"
        aria-label={words.value.card.close}
        onClick={() => patch({ selection: null })}
      >
        <Icon name="close" />
      </button>
      {state.status === 'failed' ? (
        <Failed error={state.error} />
      ) : (
        <CardContent
          chosen={chosen}
          record={shown(state)}
          more={capabilities.map(
            ({ id, CardSection }) => CardSection && <CardSection key={id} of={chosen} />,
          )}
        />
      )}
    </aside>
  );
}

function CardContent({
  chosen,
  record,
  more,
}: {
  readonly chosen: Selection;
  readonly record: SubjectRecord | undefined;
  readonly more: ComponentChildren;
}) {
  if (chosen.kind === 'parcel')
    return (
      <ParcelCard
        id={chosen.id}
        record={record && 'parcel' in record && record.parcel.id === chosen.id ? record : undefined}
        more={more}
      />
    );
  if (record && 'block' in record) return <BlockCard record={record} more={more} />;
  if (record && 'event' in record) return <EventCard record={record} />;
  if (record && 'project' in record) return <ProjectCard record={record} more={more} />;
  if (record && 'work' in record) return <WorkCard record={record} more={more} />;
  return <p class="quiet">{words.value.card.loading}</p>;
}

function Failed({ error }: { readonly error: unknown }) {
  const problem = error instanceof RequestFailed ? error.problem : null;
  return (
    <div class="failed" role="alert">
      <p>
        {problem ? say({ zh: problem.detail, en: problem.detailEn }) : words.value.notices.failed}
      </p>
      <button type="button" class="button" onClick={selectedRecord.retry}>
        {words.value.notices.retry}
      </button>
    </div>
  );
}
