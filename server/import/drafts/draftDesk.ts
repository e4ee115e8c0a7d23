import { changesOf } from '../../../geodata/import/planImport.ts';
import type { ImportChoices } from '../../../geodata/import/importDraft.ts';
import type { ParcelChange } from '../../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import type { SurveyFile } from '../../../geodata/survey/surveyFile.ts';
import {
  planRead,
  readLayers,
  type ChosenLayers,
  type PlanChoices,
  type PlannedImport,
  type ReadLayers,
} from '../planLayers.ts';
import type { Part } from '../read/part.ts';
import { readSurvey } from '../read/readSurvey.ts';
import { readAsOf } from '../readAs.ts';
import { chosenLayers } from './chosenLayers.ts';
import { guessedChoices } from './guessedChoices.ts';
import type { DraftDialogue, DraftQuestion, ZoneFrame } from './messages.ts';
import { tellFeatures } from './tellFeatures.ts';
import { examineLayers, type Examined } from './tellLayer.ts';
import { tellShapes } from './tellShapes.ts';
import { summarise } from './summarise.ts';

type Answer<Kind extends keyof DraftDialogue> = DraftDialogue[Kind]['answer'];

/** Layers that were read through, and by which choices: what is only decided of features does not ask for it again. */
type Read = { readonly by: string; readonly chosen: ChosenLayers; readonly layers: ReadLayers };

/** Answers the questions of one draft, which build upon one another. */
export function draftDesk(
  tell: NonNullable<PlanChoices['tell']>,
): (question: DraftQuestion) => Promise<unknown> {
  let files: readonly Part[] = [];
  let survey: SurveyFile = { layers: [], notes: [] };
  let examined: readonly Examined[] = [];
  let frame: ZoneFrame | undefined;
  let parcels: Parcel[] = [];
  let source = '';
  let read: Read | undefined;
  let planned: { readonly plan: PlannedImport; readonly choices: ImportChoices } | undefined;
  let changes: Generator<ParcelChange> | undefined;

  const zone = () => ({
    ...known(frame),
    parcels: async function* () {
      yield parcels;
    },
  });
  const take = (asItIs: ZoneFrame) => {
    frame = asItIs;
    parcels = [];
    read = planned = undefined;
  };
  const readBy = async (choices: ImportChoices, plan: PlanChoices): Promise<Read> => {
    const by = JSON.stringify([choices.layers, choices.quality]);
    if (read?.by === by) return read;
    const chosen = chosenLayers(survey.layers, examined, choices);
    const layers = await readLayers(zone(), chosen, plan);
    return (read = { by, chosen, layers });
  };

  return async (question) => {
    switch (question.kind) {
      case 'read': {
        if (question.files) files = question.files;
        take(question.zone);
        source = question.source;
        const { encoding } = question;
        survey = await readSurvey(files, encoding ? { encoding } : {});
        examined = await examineLayers(survey.layers, question.zone.near, question.earlier);
        return {
          layers: examined.map(({ told }) => told),
          notes: survey.notes,
          choices: guessedChoices(examined, encoding),
        } satisfies Answer<'read'>;
      }
      case 'zone':
        take(question.zone);
        return null satisfies Answer<'zone'>;
      case 'parcels':
        parcels.push(...question.parcels);
        return null satisfies Answer<'parcels'>;
      case 'plan': {
        const { choices } = question;
        planned = changes = undefined;
        if (Object.keys(choices.layers).length === 0) return null satisfies Answer<'plan'>;
        const plan = { ...choices, source, tell };
        const { layers } = await readBy(choices, plan);
        planned = { choices, plan: await planRead(zone(), layers, plan) };
        return summarise(planned.plan, known(read).layers, choices) satisfies Answer<'plan'>;
      }
      case 'features':
        return tellFeatures(known(planned), question) satisfies Answer<'features'>;
      case 'shapes':
        return tellShapes(known(planned), known(read).layers) satisfies Answer<'shapes'>;
      case 'begin': {
        const { plan } = known(planned).plan.parcels ?? {};
        changes = plan ? changesOf(plan) : nothing();
        const { chosen, layers } = known(read);
        return {
          readAs: readAsOf(chosen, layers),
          areas: known(planned).plan.areas,
          changes: plan ? [...changesOf(plan)].length : 0,
        } satisfies Answer<'begin'>;
      }
      case 'changes':
        return next(known(changes), question.limit) satisfies Answer<'changes'>;
    }
  };
}

/** The next of them; iterators' own `take` would end what it takes from. */
function next(changes: Iterator<ParcelChange>, limit: number): ParcelChange[] {
  const some: ParcelChange[] = [];
  while (some.length < limit) {
    const step = changes.next();
    if (step.done) break;
    some.push(step.value);
  }
  return some;
}

function* nothing(): Generator<ParcelChange> {}

/** Whoever asks keeps the order of questions. */
function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('asked before there is an answer');
  return value;
}
