import { fileURLToPath } from 'node:url';
import { readConfig } from '../server/config.ts';
import { logTo } from '../server/http/log.ts';
import { serveGuatu } from '../server/main.ts';
import { builtPage } from '../server/pageBuild.ts';
import { runUntilStopped } from '../server/runUntilStopped.ts';

/** `npm start`: builds the page if it has to, serves page and API, and says where. */
await runUntilStopped(async () => {
  const config = readConfig(process.env);
  const pages = await builtPage(fileURLToPath(new URL('..', import.meta.url)), () =>
    process.stdout.write('正在构建页面，请稍候… Building the page…\n'),
  );
  return serveGuatu(config, logTo(process.stdout), pages);
});
