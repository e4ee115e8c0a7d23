import type { ComponentChildren } from 'preact';
import type {
  BlockReading,
  EventReading,
  ProjectSubjectReading,
  WorkSubjectReading,
} from '../../api.ts';
import { cellOf } from '../../../geodata/parcelFeature.ts';
import { summarise } from '../../../geodata/statistics.ts';
import { parcelById } from '../../state/records.ts';
import { plainNumber } from '../../words/format.ts';
import { areaText, figureNumber, say, words } from '../../words/words.ts';
import { Badge } from '../../parts/badge.tsx';
import { AxisStrip } from './axisStrip.tsx';
import {
  Blocked,
  Doubts,
  History,
  Line,
  ParcelLinks,
  QualityTag,
  Section,
  Statements,
  SubjectLink,
  Works,
} from '../../parts/record.tsx';
import { Plan } from './plan.tsx';
import { StageBar } from './stageBar.tsx';

/** What is on record, and what capabilities have to say of it. */
type CardProps<Reading> = { readonly record: Reading; readonly more: ComponentChildren };

export function BlockCard({ record, more }: CardProps<BlockReading>) {
  const text = words.value.card;
  const features = record.parcels.flatMap((id) => parcelById.value.get(id) ?? []);
  const statistics = summarise(features.map((feature) => cellOf(feature.properties)));
  return (
    <>
      <h2>{say(record.block.name)}</h2>
      <p class="tags">
        <span class="tag">{text.block}</span>
        <QualityTag quality={record.block.quality} />
        {record.townName && <span class="tag">{say(record.townName)}</span>}
      </p>
      <StageBar statistics={statistics} />
      <Blocked observation={record.blocked} />
      {record.block.note && <p class="note">{say(record.block.note)}</p>}
      <Doubts doubts={record.dossier.doubts} />
      <Plan targets={record.dossier.targets} />
      {more}
      <Works works={record.works} />
      <Section heading={`${text.parcels} ${record.parcels.length}`}>
        <ul class="works">
          {features.map((feature) => (
            <li key={feature.id}>
              <SubjectLink to={{ kind: 'parcel', id: feature.id }}>
                {say({ zh: feature.properties.name, en: feature.properties.nameEn })}
              </SubjectLink>
              <span>{areaText(feature.properties.registeredM2)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Statements facts={record.dossier.facts} />
    </>
  );
}

export function WorkCard({ record, more }: CardProps<WorkSubjectReading>) {
  const text = words.value.card;
  const { work, progress, dossier } = record;
  const observation = progress.building;
  return (
    <>
      <h2>{say(work.name)}</h2>
      <p class="tags">
        <span class="tag">{text.work}</span>
        {work.geometry ? (
          <QualityTag quality={work.quality} />
        ) : (
          <span class="tag">{text.unmapped}</span>
        )}
      </p>
      <div class="axes">
        <AxisStrip
          axis="building"
          knowledge={{
            state: observation?.state ?? null,
            percent: observation?.percent ?? null,
            observation,
          }}
        />
      </div>
      <Blocked observation={record.blocked} />
      {work.note && <p class="note">{say(work.note)}</p>}
      {work.block && record.blockName && (
        <dl class="facts">
          <Line name={text.inBlock}>
            <SubjectLink to={{ kind: 'block', id: work.block }}>
              {say(record.blockName)}
            </SubjectLink>
          </Line>
        </dl>
      )}
      <Doubts doubts={dossier.doubts} />
      <Plan targets={dossier.targets} />
      {more}
      <Statements facts={dossier.facts} />
      <History log={dossier.log} />
    </>
  );
}

export function EventCard({ record }: { readonly record: EventReading }) {
  const text = words.value.card;
  const { event, dossier } = record;
  const count = (value: number | null, unit: 'household' | 'place') =>
    value === null ? words.value.unknown : `${plainNumber(value)} ${words.value.figureUnits[unit]}`;
  return (
    <>
      <h2>{say(event.name)}</h2>
      <p class="tags">
        <span class="tag">{text.event}</span>
        <QualityTag quality={event.quality} />
        {record.townName && <span class="tag">{say(record.townName)}</span>}
      </p>
      <dl class="facts">
        <Line name={text.period}>
          {event.from} – {event.to} <Badge provenance={event.provenance} />
        </Line>
        <Line name={text.demolishedArea}>
          {event.areaM2 === null ? words.value.unknown : `${plainNumber(event.areaM2)} m²`}
        </Line>
        <Line name={text.households}>{count(event.households, 'household')}</Line>
        <Line name={text.places}>{count(event.places, 'place')}</Line>
      </dl>
      {event.note && <p class="note">{say(event.note)}</p>}
      <Doubts doubts={dossier.doubts} />
      <Statements facts={dossier.facts} />
    </>
  );
}

export function ProjectCard({ record, more }: CardProps<ProjectSubjectReading>) {
  const text = words.value.card;
  const { project, dossier } = record;
  return (
    <>
      <h2>{say(project.name)}</h2>
      <p class="tags">
        <span class="tag">{text.project}</span>
        <span class="tag">{words.value.categories[project.category]}</span>
        <Badge provenance={project.provenance} />
      </p>
      <dl class="facts">
        <Line name={text.contact}>{project.contact ?? words.value.notOnRecord}</Line>
        <Line name={text.owner}>{project.owner ? say(project.owner) : words.value.notStated}</Line>
        <Line name={text.investment}>
          {project.investment
            ? `${figureNumber(project.investment.value, project.investment.unit)} ${words.value.figureUnits[project.investment.unit]}`
            : words.value.notStated}
        </Line>
        <Line name={text.parcels}>
          {project.parcels.length === 0 ? text.noParcels : <ParcelLinks ids={project.parcels} />}
        </Line>
      </dl>
      {project.note && <p class="note">{say(project.note)}</p>}
      <Doubts doubts={dossier.doubts} />
      <Plan targets={dossier.targets} />
      {more}
      <Statements facts={dossier.facts} />
      <History log={dossier.log} />
    </>
  );
}
