import type { ComponentChildren } from 'preact';
import { orientations, papers } from '../../geodata/mapSheet/paper.ts';
import { sheetInks, type SheetSubject } from '../../geodata/mapSheet/sheetChoice.ts';
import { fixedScales, scaleText } from '../../geodata/mapSheet/sheetScale.ts';
import { boxInView } from '../state/boxInView.ts';
import { addressOfView, view } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { parcelFeatures, surroundings } from '../state/records.ts';
import { linkFromRoot } from '../state/root.ts';
import { currentSheet } from './currentContent.ts';
import { choice, choose } from './mapExportView.ts';
import { words } from './words/words.ts';

/** What is on the sheet, which paper, how it is held, how large, light or dark. */
export function Choices() {
  const text = words.value.mapExport;
  const { paper, orientation, ink } = choice.value;
  return (
    <div class="map-export-fields">
      <Subject />
      <Group label={text.paper}>
        {papers.map((each) => (
          <Option
            key={each}
            label={each}
            isChosen={paper === each}
            choose={() => choose({ paper: each })}
          />
        ))}
      </Group>
      <Group label={text.orientation}>
        {orientations.map((each) => (
          <Option
            key={each}
            label={text.orientations[each]}
            isChosen={orientation === each}
            choose={() => choose({ orientation: each })}
          />
        ))}
      </Group>
      <Scale />
      <Group label={text.ink}>
        {sheetInks.map((each) => (
          <Option
            key={each}
            label={text.inks[each]}
            isChosen={ink === each}
            choose={() => choose({ ink: each })}
          />
        ))}
      </Group>
    </div>
  );
}

function Group(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="map-export-group">
      <span>{props.label}</span>
      <div class="segments small" role="group" aria-label={props.label}>
        {props.children}
      </div>
    </div>
  );
}

function Option(props: {
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}) {
  return (
    <button type="button" aria-pressed={props.isChosen} onClick={props.choose}>
      {props.label}
    </button>
  );
}

function Subject() {
  const text = words.value.mapExport;
  const { of } = choice.value;
  const blocks = blockChoices();
  const [first] = blocks;
  const subjects: readonly (readonly [SheetSubject['kind'], SheetSubject | undefined])[] = [
    ['zone', { kind: 'zone' }],
    ['view', viewOnShow()],
    ['block', first && { kind: 'block', id: first.id }],
  ];
  return (
    <>
      <Group label={text.subject}>
        {subjects.map(
          ([kind, subject]) =>
            subject && (
              <Option
                key={kind}
                label={text.subjects[kind]}
                isChosen={of.kind === kind}
                choose={() => choose({ of: subject })}
              />
            ),
        )}
      </Group>
      <p class="quiet map-export-ranking">
        <a href={rankingAddress()} title={text.rankingHint}>
          {text.ranking}
        </a>
      </p>
      {of.kind === 'block' && (
        <label class="map-export-group">
          <span>{text.chooseBlock}</span>
          <select
            value={of.id}
            onChange={(event) => choose({ of: { kind: 'block', id: event.currentTarget.value } })}
          >
            {blocks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** To five decimals, a metre: an address stays short. */
function viewOnShow(): SheetSubject | undefined {
  const box = boxInView.value;
  if (box === null) return undefined;
  const [west, south, east, north] = box.map((each) => Number(each.toFixed(5))) as [
    number,
    number,
    number,
    number,
  ];
  return { kind: 'view', box: [west, south, east, north] };
}

function blockChoices(): { readonly id: string; readonly name: string }[] {
  const used = new Set(parcelFeatures.value.map(({ properties }) => properties.block));
  const isZh = view.value.language === 'zh';
  return (shown(surroundings.state.value)?.features ?? []).flatMap(({ properties }) => {
    const name = isZh ? properties.name : properties.nameEn;
    return properties.layer === 'block' && used.has(properties.id)
      ? [{ id: properties.id, name: name ?? properties.id }]
      : [];
  });
}

/** The poster of the ranking is the supervision's own. */
function rankingAddress(): string {
  const { supervision } = view.value;
  return linkFromRoot(
    addressOfView({
      ...view.value,
      sheet: 'supervision',
      supervision: { ...supervision, wall: 'poster' },
    }),
  );
}

function Scale() {
  const text = words.value.mapExport;
  const { scale } = choice.value;
  const sheet = currentSheet.value;
  const fitted =
    sheet?.kind === 'drawn' && scale === null ? text.fitted(scaleText(sheet.scale)) : text.fit;
  const others =
    scale === null || (fixedScales as readonly number[]).includes(scale) ? [] : [scale];
  return (
    <>
      <label class="map-export-group map-export-scale">
        <span>{text.scale}</span>
        <select
          value={scale ?? 'fit'}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose({ scale: value === 'fit' ? null : Number(value) });
          }}
        >
          <option value="fit">{fitted}</option>
          {[...fixedScales, ...others].map((each) => (
            <option key={each} value={each}>
              {scaleText(each)}
            </option>
          ))}
        </select>
      </label>
      {sheet?.kind === 'drawn' && sheet.outside > 0 && (
        <p class="map-export-caution" role="status">
          {text.outside(sheet.outside, sheet.of)}
        </p>
      )}
    </>
  );
}
