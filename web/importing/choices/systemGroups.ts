import { datums, type Datum } from '../../../geodata/survey/systems/datum.ts';
import {
  referenceSystems,
  type ReferenceSystem,
} from '../../../geodata/survey/systems/referenceSystem.ts';

type SystemGroup = {
  readonly datum: Datum;
  readonly systems: readonly ReferenceSystem[];
};

/** All systems that have a code, those of a datum together. */
export const systemGroups: readonly SystemGroup[] = (Object.keys(datums) as Datum[]).map(
  (datum) => ({ datum, systems: referenceSystems.filter((system) => system.datum === datum) }),
);
