import type { Grant } from '../../../geodata/access/person.ts';
import { session } from '../../state/session.ts';
import { blocksText } from '../people/grantText.ts';
import { zoneName } from '../people/zoneName.ts';
import { words } from '../words/words.ts';

/** What somebody may do, each right with a sentence of what it means. */
export function Rights() {
  const text = words.value.accounts;
  const { person, grants } = session.value;
  if (!person?.administrator && grants.length === 0) return <p class="quiet">{text.own.none}</p>;
  return (
    <ul class="account-rights">
      {person?.administrator && (
        <li>
          <b>{text.roles.administrator}</b>
          <span>{text.roles.administratorMay}</span>
        </li>
      )}
      {grants.map((grant) => (
        <Right key={`${grant.zone} ${grant.role}`} grant={grant} />
      ))}
    </ul>
  );
}

function Right({ grant }: { readonly grant: Grant }) {
  const text = words.value.accounts.roles;
  return (
    <li>
      <b>{text.inZone(zoneName(grant.zone), text[grant.role])}</b>
      <span>
        {text[`${grant.role}May`]}
        {grant.role === 'recorder' && <small>{blocksText(grant.blocks)}</small>}
      </span>
    </li>
  );
}
