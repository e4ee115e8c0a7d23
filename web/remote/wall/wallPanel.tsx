import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RemotePresent } from '../../../geodata/meeting/remote/messages.ts';
import { addressOf, getJson, type RemoteReading } from '../../api.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { patch } from '../../state/current.ts';
import { resource, shown } from '../../state/loadable.ts';
import { present } from '../presence.ts';
import { isPanelShown, isWallWanted } from '../wallShown.ts';
import { words } from '../words/words.ts';
import { closeRoom, code, invite, lineState, takeBack } from './hosting.ts';
import { Invitation } from './invitation.tsx';
import { reachableRoots } from './reachableRoots.ts';

const reading = resource<RemoteReading>(
  () => (isPanelShown.value ? addressOf.remote() : null),
  getJson,
);
/** Of the addresses that this machine has, the one in the code. */
const chosen = signal(0);

const close = () => {
  isPanelShown.value = false;
};

/** How a device comes in, who is in, and how they go. */
export function WallPanel() {
  const text = words.value.remote;
  useInvitation();
  const addresses = shown(reading.state.value)?.addresses;
  const roots = addresses && reachableRoots(document.baseURI, addresses);
  return (
    <Dialog heading={text.wallHeading} onClose={close}>
      <div class="remote-panel">
        {lineState.value !== 'open' && (
          <p role="status" class="remote-state">
            {lineState.value === 'lost' ? text.lost : text.connecting}
          </p>
        )}
        {roots?.length === 0 && <p class="remote-state">{text.thisMachineOnly}</p>}
        {roots && <Codes roots={roots.length > 0 ? roots : [document.baseURI]} />}
        <Devices />
      </div>
    </Dialog>
  );
}

/** While the panel is open there is a code; once a device is in, the panel has done its work. */
function useInvitation(): void {
  const isOpen = lineState.value === 'open';
  const [current, devices] = [code.value, present.value?.remotes.length ?? 0];
  const before = useRef(devices);
  useEffect(() => {
    if (isOpen && current === null) invite();
  }, [isOpen, current]);
  useEffect(() => {
    if (devices > before.current) close();
    before.current = devices;
  }, [devices]);
}

function Codes({ roots }: { readonly roots: readonly string[] }) {
  const text = words.value.remote;
  const root = roots[Math.min(chosen.value, roots.length - 1)] ?? '';
  return (
    <>
      <Invitation root={root} />
      {roots.length > 1 && (
        <div class="remote-addresses">
          <p class="quiet">{text.whichAddress}</p>
          {roots.map((entry, index) => (
            <button
              key={entry}
              type="button"
              class="quiet-button"
              aria-pressed={entry === root}
              onClick={() => {
                chosen.value = index;
              }}
            >
              {new URL(entry).host}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function Devices() {
  const text = words.value.remote;
  const remotes = present.value?.remotes ?? [];
  const followers = present.value?.followers ?? 0;
  return (
    <footer class="remote-devices">
      <p>
        <b>{text.devices}</b>{' '}
        <span class="quiet">
          {remotes.length === 0 && text.noDevices} {followers > 0 && text.followers(followers)}
        </span>
      </p>
      <ul>
        {remotes.map((remote) => (
          <Device key={remote.device} remote={remote} />
        ))}
      </ul>
      <div>
        <button
          type="button"
          class="button"
          title={text.takeBackHint}
          disabled={remotes.length === 0}
          onClick={() => takeBack(null)}
        >
          {text.takeBack}
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            closeRoom();
            close();
            isWallWanted.value = false;
          }}
        >
          {text.closeRoom}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            closeRoom();
            close();
            isWallWanted.value = false;
            patch({ pairing: 'code' });
          }}
        >
          {text.driveFromHere}
        </button>
      </div>
    </footer>
  );
}

function Device({ remote: { device, name } }: { readonly remote: RemotePresent }) {
  const text = words.value.remote;
  return (
    <li>
      <Icon name="remote" />
      <span>{name}</span>
      <button
        type="button"
        class="button"
        aria-label={text.takeBackFrom(name)}
        onClick={() => takeBack(device)}
      >
        {text.takeBackOne}
      </button>
    </li>
  );
}
