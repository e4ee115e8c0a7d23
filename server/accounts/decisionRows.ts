import type { Selectable } from 'kysely';
import type { Decision } from '../../geodata/approval/submission.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { isoInstant } from '../../geodata/date.ts';
import type { AccountsSchema } from './schema.ts';

type DecisionRow = Omit<Selectable<AccountsSchema['submitted_photo_decision']>, 'number' | 'photo'>;

export function decisionOf({ state, word, by_id, by_name, at }: DecisionRow): Decision {
  return {
    state,
    word: word === null ? null : (JSON.parse(word) as Bilingual),
    by: by_id === null ? null : { id: by_id, name: by_name ?? '' },
    at: isoInstant(at),
  };
}

export function decisionRow({ state, word, by, at }: Decision): DecisionRow {
  return {
    state,
    word: word && JSON.stringify(word),
    by_id: by?.id ?? null,
    by_name: by?.name ?? null,
    at,
  };
}
