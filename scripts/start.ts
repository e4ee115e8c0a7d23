import { fileURLToPath } from 'node:url';
import type { Bilingual } from '../geodata/bilingual.ts';
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
  const running = await serveGuatu(config, logTo(process.stdout), pages);
  if (running.firstToken !== null) {
    const root = `${running.url}${config.basePath ?? ''}/`;
    tellOfAccounts(config.readOnly, `${root}?sheet=account&token=${running.firstToken}`);
  }
  return running;
});

/** Whoever sees this starts the server, so he may make its first administrator. */
function tellOfAccounts(readOnly: Bilingual | undefined, address: string): void {
  if (readOnly) process.stdout.write(`${readOnly.zh}\n${readOnly.en}\n`);
  process.stdout.write(
    `还没有账户。要建立第一位管理员，请打开下面的一次性网址（每次启动都不同）：\n` +
      `There are no accounts. Open this address to make the first administrator (once, another at each start):\n` +
      `${address}\n`,
  );
}
