import { openStore } from '../../../server/store/openStore.ts';
import { observation, parcelRecord, zoneOf } from './builders.ts';

/**
 * A process of its own that writes to a store until it is killed: `holdStore.ts <file> appending|loading`. It says on stdout
 * what has been done, a line each, once the store has said so.
 */
const [file = '', activity] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const store = await openStore({ file });
await store.replaceZone(zoneOf('held', [parcelRecord('p')]));
say('ready');

if (activity === 'loading')
  await store.replaceZone(
    zoneOf(
      'held',
      (function* () {
        for (let index = 0; ; index += 1) {
          yield parcelRecord(`endless-${index}`);
          if (index === 1000) say('halfway');
        }
      })(),
    ),
  );

for (let index = 0; ; index += 1) {
  const entry = observation('p', `o${index}`, { axis: 'building', state: 'started' }, '2010-09-01');
  await store.append('held', [entry]);
  say(entry.id);
}
