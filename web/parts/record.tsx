import type { ComponentChildren } from 'preact';
import { effectiveObservations } from '../../geodata/progress.ts';
import { axisNames, stateName } from '../../geodata/axis.ts';
import type { LogEntry, Observation } from '../../geodata/observation.ts';
import { qualityNames, type BoundaryQuality } from '../../geodata/quality.ts';
import type { Doubt } from '../../geodata/zone.ts';
import type { Fact } from '../../geodata/fact.ts';
import type { WorkReading } from '../api.ts';
import { patch } from '../state/current.ts';
import { parcelById } from '../state/records.ts';
import type { Selection } from '../state/view.ts';
import { plainNumber } from '../words/format.ts';
import { say, words } from '../words/words.ts';
import { Badge } from './badge.tsx';

/** A tag that says how far the drawn boundary may be trusted. */
export function QualityTag({ quality }: { readonly quality: BoundaryQuality }) {
  return <span class={`tag tag-${quality}`}>{say(qualityNames[quality])}</span>;
}

/** One line of a card: what it is, what it says, where that comes from. */
export function Line(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

/** A name that opens its own card. */
export function SubjectLink({
  to,
  children,
}: {
  readonly to: Selection;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="link" onClick={() => patch({ selection: to, sheet: null })}>
      {children}
    </button>
  );
}

/** Parcels by name, each opening its own card. */
export function ParcelLinks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => {
        const properties = parcelById.value.get(id)?.properties;
        return (
          <span class="linked" key={id}>
            <SubjectLink to={{ kind: 'parcel', id }}>
              {properties ? say({ zh: properties.name, en: properties.nameEn }) : id}
            </SubjectLink>
          </span>
        );
      })}
    </>
  );
}

export function Section(props: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="card-section">
      <h3>{props.heading}</h3>
      {props.children}
    </section>
  );
}

export function Blocked({ observation }: { readonly observation: Observation | null }) {
  if (!observation?.blocked) return null;
  return (
    <p class="blocked">
      <b>
        <i class="swatch swatch-blocked" aria-hidden="true" /> {words.value.card.blocked}
      </b>{' '}
      {say(observation.blocked)} <Badge provenance={observation.provenance} />
    </p>
  );
}

/** Doubts stand where the figure stands, with every reading. */
export function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null;
  return (
    <Section heading={words.value.card.doubts}>
      {doubts.map((doubt) => (
        <DoubtNote key={doubt.id} doubt={doubt} />
      ))}
    </Section>
  );
}

export function DoubtNote({ doubt }: { readonly doubt: Doubt }) {
  return (
    <div class="doubt">
      <b>{say(doubt.title)}</b>
      <ul>
        {doubt.readings.map((reading) => (
          <li key={reading.text.zh}>
            {say(reading.text)} <Badge provenance={reading.provenance} />
          </li>
        ))}
      </ul>
      <p>{say(doubt.handling)}</p>
    </div>
  );
}

export function Statements({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <Section heading={words.value.card.statements}>
      <ul class="statements">
        {facts.map((fact) => (
          <li key={fact.id}>
            {say(fact.text)} <Badge provenance={fact.provenance} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Works({ works }: { readonly works: readonly WorkReading[] }) {
  if (works.length === 0) return null;
  return (
    <Section heading={words.value.card.works}>
      <ul class="works">
        {works.map(({ work, progress }) => (
          <li key={work.id}>
            <SubjectLink to={{ kind: 'work', id: work.id }}>{say(work.name)}</SubjectLink>
            <span>
              {progress.building
                ? [stateName('building', progress.building.state), ...progress.building.qualifiers]
                    .slice(progress.building.qualifiers.length > 0 ? 1 : 0)
                    .map(say)
                    .join('，')
                : words.value.unknown}
            </span>
            {progress.building && <Badge provenance={progress.building.provenance} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The log, newest first; what was corrected or withdrawn stays legible and says so. */
export function History({ log }: { readonly log: readonly LogEntry[] }) {
  const text = words.value.card;
  const standing = new Set(effectiveObservations(log).map((entry) => entry.id));
  const retracted = new Set(
    log.flatMap((entry) => (entry.kind === 'retraction' ? entry.retracts : [])),
  );
  const observations = log.filter((entry): entry is Observation => entry.kind === 'observation');
  return (
    <Section heading={`${text.history} ${observations.length || ''}`}>
      {observations.length === 0 && <p class="quiet">{text.noObservation}</p>}
      <ol class="history">
        {observations.map((entry) => (
          <li key={entry.id} data-standing={standing.has(entry.id)}>
            <time dateTime={entry.asOf}>{entry.asOf}</time>
            <span>
              {say(axisNames[entry.axis])} · {say(stateName(entry.axis, entry.state as never))}
              {entry.percent !== null && ` ${plainNumber(entry.percent)} %`}
              <small>
                {text.recorded(entry.recordedAt.slice(0, 10), entry.recordedBy)}
                {!standing.has(entry.id) &&
                  ` · ${retracted.has(entry.id) ? text.retracted : text.superseded}`}
                {entry.note && ` · ${say(entry.note)}`}
              </small>
            </span>
            <Badge provenance={entry.provenance} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
