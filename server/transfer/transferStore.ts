import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { accountsFile } from '../accounts/openAccounts.ts';
import { StartError } from '../startError.ts';
import { verifyStore, type Verification } from '../verify/verifyStore.ts';
import { accountsContents, areEmpty, moveAccounts } from './moveAccounts.ts';
import { moveZones } from './moveZones.ts';
import { withSource, withStore, type Opened, type Place } from './openPlaces.ts';
import type { TableContent } from './tableContent.ts';

/** What was moved and is the same on both sides, and what `verify` finds of it in its new place. */
export type Transfer = Verification & {
  readonly tables: readonly TableContent[];
  /** null where accounts stayed behind, or there were none. */
  readonly accounts: readonly TableContent[] | null;
};

/**
 * Moves all that a store holds into another, whatever the two engines, all or nothing, and proves that it is the same there.
 *
 * @param withAccounts else people, closed zones, submissions and the audit stay behind
 * @throws StartError or StoreError; there is nothing new at `to` then
 */
export function transferStore(from: Place, to: Place, withAccounts: boolean): Promise<Transfer> {
  return withSource(from, withAccounts, async (source) => {
    refuseFaulty(await verifyStore(source.engine));
    const accounts = (await hasAccounts(source)) ? source.accounts : null;
    const moved = { ...source, accounts };
    if (!to.databaseUrl) return intoFile(moved, resolve(to.file));
    return withStore(to, accounts !== null, (target) => into(moved, target));
  });
}

async function hasAccounts({ accounts }: Opened): Promise<boolean> {
  return accounts !== null && !areEmpty(await accountsContents(accounts.db));
}

function refuseFaulty({ faults }: Verification): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new StartError(
    `来源有 ${faults.length} 处问题，没有搬动；先用 npm run verify 查看，从备份恢复。`,
    `What is to be moved has ${faults.length} faults, and nothing was moved: ${first.zone ?? ''} ${first.what}. See npm run verify.`,
  );
}

async function into(source: Opened, target: Opened): Promise<Transfer> {
  const { accounts } = source;
  // Accounts count a moment before the zones do: closed zones are never there as open ones.
  const moved = await moveZones(source.engine, target.engine, async () =>
    accounts && target.accounts ? moveAccounts(accounts, target.accounts) : null,
  );
  await target.engine.analyze();
  const { zones, faults } = await verifyStore(target.engine);
  return {
    zones: zones.filter(({ zone }) => moved.zones.includes(zone)),
    tables: moved.contents,
    accounts: moved.done,
    faults,
  };
}

/** A file has its name, and accounts theirs beside it, only when all is proved. */
async function intoFile(source: Opened, file: string): Promise<Transfer> {
  const there = [file, ...(source.accounts ? [accountsFile(file)] : [])].find((path) =>
    existsSync(path),
  );
  if (there !== undefined)
    throw new StartError(
      `已有文件 ${there}，请换一个文件夹或名字。`,
      `There is a file ${there} already; choose another folder or name.`,
    );
  const folder = `${file}.part`;
  const made = join(folder, 'made.gpkg');
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const transfer = await withStore({ file: made }, source.accounts !== null, (target) =>
      into(source, target),
    );
    if (source.accounts) await rename(accountsFile(made), accountsFile(file));
    await rename(made, file);
    return transfer;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
