import { readConfig } from '../server/config.ts';
import { logTo } from '../server/http/log.ts';
import { serveGuatu } from '../server/main.ts';
import { runUntilStopped } from '../server/runUntilStopped.ts';

/** The API without a page: the half of `npm run dev` that starts anew when the server's code changes. */
await runUntilStopped(async () => serveGuatu(readConfig(process.env), logTo(process.stdout)));
