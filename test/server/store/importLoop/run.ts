import { once } from 'node:events';
import { openStore } from '../../../../server/store/openStore.ts';
import { changeOver, loopZone } from './changes.ts';

/**
 * A process of its own that brings a file into a zone and takes it back until it is killed: `run.ts <GeoPackage or address of a
 * PostGIS>`. It begins when it is told to, and says on stdout what has been done, a line each, once the store has said so.
 */
const [place = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

await once(process.stdin, 'data');
const store = await openStore(
  place.startsWith('postgres:') ? { databaseUrl: place, file: '' } : { file: place },
);
say('open');
for (;;) say(await changeOver(store, loopZone));
