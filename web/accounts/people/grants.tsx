import { zoneRoles, type Grant } from '../../../geodata/access/person.ts';
import { Icon } from '../../parts/icon.tsx';
import { zoneId, zoneList } from '../../state/records.ts';
import { words } from '../words/words.ts';
import { BlockChoice } from './blockChoice.tsx';
import { nextGrant, withGrant, withRole, type DraftFault } from './personDraft.ts';
import { zoneName } from './zoneName.ts';

/** 开发区权限: a zone, a role, and of a recorder the blocks. */
export function Grants(props: {
  readonly grants: readonly Grant[];
  readonly fault: DraftFault | null;
  readonly change: (grants: readonly Grant[]) => void;
}) {
  const { grants, fault, change } = props;
  const text = words.value.accounts.people;
  const zones = (zoneList.value ?? []).map(({ id }) => id);
  const next = nextGrant(grants, zones, zoneId.value);
  return (
    <fieldset class="grants">
      <legend>{text.grants}</legend>
      <p class="quiet account-small">{text.grantsHint}</p>
      {grants.map((grant, position) => (
        <GrantRow
          key={position}
          grant={grant}
          zones={zones}
          change={(changed) => change(withGrant(grants, position, changed))}
        />
      ))}
      {(fault === 'zone' || fault === 'blocks') && (
        <p class="account-wrong" role="alert">
          {text.wrong[fault]}
        </p>
      )}
      {next && (
        <button type="button" class="button" onClick={() => change([...grants, next])}>
          <Icon name="plus" />
          <span>{text.addGrant}</span>
        </button>
      )}
    </fieldset>
  );
}

function GrantRow(props: {
  readonly grant: Grant;
  readonly zones: readonly string[];
  readonly change: (grant: Grant | null) => void;
}) {
  const { grant, zones, change } = props;
  const { people: text, roles } = words.value.accounts;
  // One that is not there any more can still be taken out.
  const choices = zones.includes(grant.zone) ? zones : [grant.zone, ...zones];
  return (
    <div class="grant">
      <div class="grant-line">
        <label class="account-field">
          <span>{text.zone}</span>
          <select
            value={grant.zone}
            onChange={({ currentTarget }) =>
              change({
                ...grant,
                zone: currentTarget.value,
                blocks: grant.blocks === null ? null : [],
              })
            }
          >
            {choices.map((zone) => (
              <option key={zone} value={zone}>
                {zoneName(zone)}
              </option>
            ))}
          </select>
        </label>
        <label class="account-field">
          <span>{text.role}</span>
          <select
            value={grant.role}
            onChange={({ currentTarget }) => {
              const role = zoneRoles.find((one) => one === currentTarget.value);
              if (role) change(withRole(grant, role));
            }}
          >
            {zoneRoles.map((role) => (
              <option key={role} value={role}>
                {roles[role]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="icon-button"
          aria-label={text.removeGrant(zoneName(grant.zone))}
          title={text.removeGrant(zoneName(grant.zone))}
          onClick={() => change(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <small>{roles[`${grant.role}May`]}</small>
      {grant.role === 'recorder' && (
        <BlockChoice
          zone={grant.zone}
          chosen={grant.blocks}
          change={(blocks) => change({ ...grant, blocks })}
        />
      )}
    </div>
  );
}
