import { isoInstant } from '../../../geodata/date.ts';
import { hashOfToken, newToken } from '../../../server/access/token.ts';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import type { Config } from '../../../server/config.ts';

/** What a request says of who sends it. */
export type Cookie = { readonly Cookie: string };

/** Somebody who may do everything, and one whose entries wait until another approves them; both stay signed in, whoever is killed. */
export async function peopleAt(
  store: Config['store'],
  zone: string,
): Promise<{ readonly administrator: Cookie; readonly recorder: Cookie }> {
  const accounts = await openAccounts(store);
  try {
    const signedIn = async (username: string, isAdministrator: boolean): Promise<Cookie> => {
      const { id } = await accounts.add({
        username,
        name: username,
        // Nobody signs in by it.
        password: '',
        administrator: isAdministrator,
        grants: isAdministrator ? [] : [{ zone, role: 'recorder', blocks: null }],
      });
      const token = newToken();
      await accounts.startSession(hashOfToken(token), id, isoInstant(new Date().toISOString()));
      return { Cookie: `guatu_session=${token}` };
    };
    return {
      administrator: await signedIn('administrator', true),
      recorder: await signedIn('recorder', false),
    };
  } finally {
    await accounts.close();
  }
}
