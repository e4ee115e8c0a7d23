import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { axes, type Axis, type AxisStates } from '../../../geodata/axis.ts';
import { landUses } from '../../../geodata/landUse.ts';
import { stageNames } from '../../../geodata/stage.ts';
import type { ParcelReading } from '../../api.ts';
import { colourScheme } from '../../state/current.ts';
import { parcelById } from '../../state/records.ts';
import { classesOf } from '../../state/theme.ts';
import { plainNumber } from '../../words/format.ts';
import { say, words } from '../../words/words.ts';
import { Badge } from '../../parts/badge.tsx';
import { AreaFigures } from './areaFigures.tsx';
import { AxisStrip, type AxisKnowledge } from './axisStrip.tsx';
import {
  Blocked,
  Doubts,
  History,
  Line,
  QualityTag,
  Statements,
  SubjectLink,
  Works,
} from '../../parts/record.tsx';
import { Plan } from './plan.tsx';

/** A parcel: from what the map already knows at once, whole as soon as its record is here. */
export function ParcelCard({
  id,
  record,
  more,
}: {
  readonly id: string;
  readonly record: ParcelReading | undefined;
  readonly more: ComponentChildren;
}) {
  useEffect(() => {
    performance.mark('guatu:card-shown', { detail: id });
  }, [id]);
  const properties = parcelById.value.get(id)?.properties;
  if (!properties && !record) return <p class="quiet">{words.value.card.loading}</p>;
  const known = (axis: Axis): AxisKnowledge => {
    const observation = record?.progress[axis] ?? null;
    if (observation) return { state: observation.state, percent: observation.percent, observation };
    return {
      state: properties?.[axis] ?? null,
      percent: properties?.[`${axis}Percent`] ?? null,
      observation: null,
    };
  };
  const name = record?.parcel.name ?? { zh: properties?.name ?? '', en: properties?.nameEn ?? '' };
  const stage = properties?.stage ?? null;
  const stageClass = classesOf('stage', colourScheme.value).find(
    (entry) => entry.id === (stage ?? 'unknown'),
  );
  return (
    <>
      <h2>{say(name)}</h2>
      <p class="tags">
        {stageClass && (
          <span class="tag tag-stage">
            <i
              class={`swatch swatch-${stageClass.mark}`}
              style={{ background: stageClass.mark === 'fill' ? stageClass.colour : undefined }}
            />
            {stage ? say(stageNames[stage]) : words.value.unknown}
          </span>
        )}
        {properties && <QualityTag quality={properties.quality} />}
        {record?.townName && <span class="tag">{say(record.townName)}</span>}
      </p>
      {properties && (
        <AreaFigures
          registeredM2={properties.registeredM2}
          measuredM2={properties.measuredM2}
          quality={properties.quality}
          registered={record?.parcel.registered ?? null}
        />
      )}
      <div class="axes">
        {axes.map((axis) => (
          <AxisStrip key={axis} axis={axis} knowledge={known(axis)} />
        ))}
      </div>
      {record ? (
        <ParcelDetail record={record} more={more} />
      ) : (
        <p class="quiet">{words.value.card.loading}</p>
      )}
    </>
  );
}

function ParcelDetail(props: { readonly record: ParcelReading; readonly more: ComponentChildren }) {
  const { record, more } = props;
  const text = words.value.card;
  const { parcel, projects, buildings, dossier } = record;
  const contacts = projects.flatMap((project) => project.contact ?? []);
  return (
    <>
      <Blocked observation={record.blocked} />
      {parcel.note && <p class="note">{say(parcel.note)}</p>}
      <dl class="facts">
        {parcel.number !== null && <Line name={text.number}>{parcel.number}</Line>}
        <Line name={text.contact}>{contacts.join('、') || words.value.notOnRecord}</Line>
        <Line name={text.projects}>
          {projects.length === 0
            ? words.value.notStated
            : projects.map((project) => (
                <span class="linked" key={project.id}>
                  <SubjectLink to={{ kind: 'project', id: project.id }}>
                    {say(project.name)}
                  </SubjectLink>{' '}
                  <Badge provenance={project.provenance} />
                </span>
              ))}
        </Line>
        <Line name={text.landUse}>
          {parcel.landUse ? say(landUses[parcel.landUse].name) : words.value.notStated}
        </Line>
        <Line name={text.inBlock}>
          {parcel.block && record.blockName ? (
            <SubjectLink to={{ kind: 'block', id: parcel.block }}>
              {say(record.blockName)}
            </SubjectLink>
          ) : (
            words.value.notStated
          )}
        </Line>
        <Line name={text.town}>
          {record.townName ? say(record.townName) : words.value.notStated}
        </Line>
        {buildings.length > 0 && (
          <Line name={text.buildings}>
            {text.buildingSummary(
              buildings.length,
              `${plainNumber(Math.round(buildings.reduce((sum, building) => sum + building.floorAreaM2, 0)))} m²`,
            )}
            {!isDone(record.progress.building?.state) && <small> {text.buildingUndated}</small>}
          </Line>
        )}
      </dl>
      <Doubts doubts={dossier.doubts} />
      <Plan targets={dossier.targets} />
      {more}
      <Works works={record.works} />
      <Statements facts={dossier.facts} />
      <History log={dossier.log} />
    </>
  );
}

/** Buildings carry no date; only a parcel on record as completed says that its own stand. */
function isDone(state: BuildingState | undefined): boolean {
  return state === 'completed' || state === 'inProduction' || state === 'atCapacity';
}

type BuildingState = AxisStates['building'];
