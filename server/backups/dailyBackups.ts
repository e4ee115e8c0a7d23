import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import type { Log } from '../http/log.ts';
import { todayInChina } from '../today.ts';
import { accountsBeside, backupEnding, type BackedUp } from './backupStore.ts';
import { backupInWorker } from './backupInWorker.ts';
import { outlived } from './outlived.ts';
import type { Backup } from './wholeFile.ts';

type DailyBackups = { close(): void };

/** A server that was just started has readers waiting; a run of some minutes needs no backup. */
const firstAfter = 5 * 60_000;
const every = 60 * 60_000;

/** Sees to it that there is a backup of every day on which the server runs, and that those that have had their time go. */
export function keepDailyBackups(of: BackedUp, folder: string, log: Log): DailyBackups {
  let isClosed = false;
  const look = async () => {
    try {
      const backup = await backUpToday(of, folder, todayInChina(), backupInWorker);
      if (backup) log({ level: 'info', event: 'backup', file: backup.file, bytes: backup.bytes });
    } catch (error) {
      // Everything else goes on; the next try is an hour away.
      if (!isClosed) log({ level: 'error', event: 'backup-failed', cause: String(error) });
    }
  };
  const timers = [setTimeout(() => void look(), firstAfter), setInterval(() => void look(), every)];
  for (const timer of timers) timer.unref();
  return {
    close: () => {
      isClosed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/**
 * Makes the backup of a day, `daily-2026-11-29.gpkg`, and removes those that have had their time. Other files of the folder are
 * left alone.
 *
 * @returns undefined where there is one of that day already
 */
export async function backUpToday(
  of: BackedUp,
  folder: string,
  day: IsoDate,
  backUp: (of: BackedUp, to: string) => Promise<Backup>,
): Promise<Backup | undefined> {
  const ending = backupEnding(of);
  const nameOf = (each: IsoDate) => join(folder, `daily-${each}${ending}`);
  if (existsSync(nameOf(day))) return undefined;
  const backup = await backUp(of, nameOf(day));
  const days = readdirSync(folder).flatMap((name) => dayOf(name, ending));
  for (const old of outlived(days))
    for (const file of [nameOf(old), accountsBeside(nameOf(old))]) await rm(file, { force: true });
  return backup;
}

function dayOf(name: string, ending: string): IsoDate[] {
  const day = name.startsWith('daily-') && name.endsWith(ending) ? name.slice(6, 16) : '';
  return name === `daily-${day}${ending}`
    ? [parseIsoDate(day)].filter((one) => one !== undefined)
    : [];
}
