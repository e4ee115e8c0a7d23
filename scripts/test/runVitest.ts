import { join } from 'node:path';
import { findLibreOffice } from '../findLibreOffice.ts';
import { findOgrinfo } from '../findOgrinfo.ts';
import { startPostgis } from '../postgisCluster.ts';
import type { Outcome } from './outcome.ts';
import { readReport } from './readReport.ts';
import { runTool } from './runTool.ts';
import type { StepContext } from './step.ts';
import { vitestOutcome } from './vitestOutcome.ts';

/**
 * Everything under `test/` but the browser: model, records, both store engines, HTTP. What the tests need of the machine is
 * found or installed here and handed over by GUATU_TEST_DATABASE_URL and GUATU_OGRINFO; tests of what is missing are
 * skipped, loudly, and fail the run in CI. LibreOffice (GUATU_LIBREOFFICE) is used where it is; where it is not, the run says so.
 */
export async function runVitest({ reports, isCi, signal }: StepContext): Promise<Outcome> {
  const ogrinfo = findOgrinfo();
  const postgis = await startPostgis();
  const libreOffice = findLibreOffice();
  const untested = typeof libreOffice === 'string' ? [] : [libreOffice.missing];
  const missing = [ogrinfo, postgis].flatMap((found) =>
    typeof found === 'object' && 'missing' in found ? found.missing : [],
  );
  for (const sentence of [...missing, ...untested]) warn(sentence);
  try {
    const report = join(reports, 'vitest.json');
    const exitCode = await runTool(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      {
        env: {
          ...(typeof ogrinfo === 'string' ? { GUATU_OGRINFO: ogrinfo } : {}),
          ...(typeof libreOffice === 'string' ? { GUATU_LIBREOFFICE: libreOffice } : {}),
          ...('url' in postgis ? { GUATU_TEST_DATABASE_URL: postgis.url } : {}),
        },
        signal,
      },
    );
    const outcome = vitestOutcome(readReport(report), exitCode);
    return {
      ...outcome,
      failed: outcome.failed + (isCi ? missing.length : 0),
      notes: [
        ...outcome.notes,
        ...[...missing, ...untested].map((sentence) => `NOT TESTED: ${sentence}`),
      ],
    };
  } finally {
    if ('url' in postgis) await postgis.stop();
  }
}

function warn(sentence: string): void {
  const line = '!'.repeat(100);
  process.stderr.write(`\n${line}\n!! NOT TESTED: ${sentence}\n${line}\n\n`);
}
