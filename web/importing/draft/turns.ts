/**
 * Counts what is sent that changes a draft. What was asked before such a thing and answered after it tells of a draft that is no
 * more: a `ready` that is not.
 */
let turns = 0;

export function turn(): number {
  return turns;
}

/** Sends something that changes a draft. */
export async function inTurn<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  turns += 1;
  try {
    return await send();
  } finally {
    turns += 1;
  }
}
