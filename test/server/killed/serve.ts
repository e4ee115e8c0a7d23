import { once } from 'node:events';
import { readConfig } from '../../../server/config.ts';
import { logTo } from '../../../server/http/log.ts';
import { serveGuatu } from '../../../server/main.ts';
import { runUntilStopped } from '../../../server/runUntilStopped.ts';

/** The server as a process of its own that is to be killed. It opens its store when it is told to, so that starting it costs no time. */
await once(process.stdin, 'data');
await runUntilStopped(async () => serveGuatu(readConfig(process.env), logTo(process.stdout)));
