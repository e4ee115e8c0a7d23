import { z } from 'zod';
import { isoInstant } from '../geodata/date.ts';
import type { Person } from '../geodata/access/person.ts';
import type { Accounts } from '../server/accounts/accounts.ts';
import { openAccounts } from '../server/accounts/openAccounts.ts';
import { hashPassword, usualCost } from '../server/accounts/passwords.ts';
import { readConfig } from '../server/config.ts';
import { isRefusal } from '../server/http/refuse.ts';
import { givenPasswordSchema, newPersonSchema } from '../server/routes/schemas/person.ts';
import { startErrorOf } from '../server/startError.ts';
import { DuplicateEntryError } from '../server/store/errors.ts';
import { askPassword } from './accounts/askPassword.ts';
import { readAccountsOrder, type AccountsOrder } from './accounts/options.ts';

/** `npm run accounts`: whoever has the machine can always get in. Works beside a running server, which sees it some seconds later. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const order = readAccountsOrder(process.argv.slice(2));
if ('wrong' in order) refuse(order.wrong);
else await run(order).catch(explain);

async function run(of: AccountsOrder): Promise<void> {
  const accounts = await openAccounts(readConfig(process.env).store);
  try {
    await carryOut(of, accounts);
  } finally {
    await accounts.close();
  }
}

async function carryOut(of: AccountsOrder, accounts: Accounts): Promise<void> {
  if (of.order === 'list') {
    for (const person of await accounts.people()) say(lineOf(person));
    return;
  }
  if (of.order === 'add') return add(of, accounts);
  const found = await accounts.credentials(newPersonSchema.shape.username.parse(of.username));
  if (!found) return refuse(`没有 ${of.username} 这个用户名。 Nobody has that username.`);
  const { person } = found;
  if (of.order === 'password') {
    const hash = await hashPassword(await readPassword(), usualCost);
    await accounts.setPassword(person.id, hash, null);
    await note(accounts, `password ${person.username}`);
    return say(
      `${person.username} 的密码已改，原有登录都已结束。 Changed; all sessions have ended.`,
    );
  }
  const disabled = of.order === 'disable';
  const changed = await accounts.change(person.id, { ...person, disabled }, () => {});
  if (changed === 'last-administrator')
    return refuse('这是最后一位管理员，不能停用。 The last administrator cannot be disabled.');
  await note(accounts, `${of.order} ${person.username}`);
  say(`${person.username} ${disabled ? '已停用 is disabled' : '已启用 is enabled'}`);
}

async function add(
  of: Extract<AccountsOrder, { order: 'add' }>,
  accounts: Accounts,
): Promise<void> {
  const { username, name, administrator } = of;
  const person = newPersonSchema
    .omit({ password: true, singleSignOn: true })
    .parse({ username, name, administrator, grants: [] });
  const password = await hashPassword(await readPassword(), usualCost);
  const added = await accounts.add({ ...person, password });
  await note(accounts, `add ${added.username}`);
  say(lineOf(added));
}

async function readPassword(): Promise<string> {
  return givenPasswordSchema.shape.password.parse(await askPassword());
}

/** The machine's administrator has no account that could be named. */
function note(accounts: Accounts, what: string): Promise<void> {
  return accounts.append({
    at: isoInstant(new Date().toISOString()),
    person: null,
    action: 'administer',
    zone: null,
    address: '',
    status: 200,
    what: `npm run accounts -- ${what}`,
  });
}

function lineOf({ username, name, administrator, disabled, singleSignOn, grants }: Person): string {
  const roles = grants.map(({ zone, role, blocks }) =>
    [zone, role, ...(blocks ? [blocks.join(',')] : [])].join(':'),
  );
  const marks = [
    ...(administrator ? ['管理员 administrator'] : []),
    ...(disabled ? ['已停用 disabled'] : []),
    ...(singleSignOn ? [`统一身份认证 single sign-on ${singleSignOn.username}`] : []),
  ];
  return [username, name, ...marks, ...roles].join('\t');
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function explain(error: unknown): void {
  if (error instanceof DuplicateEntryError)
    return refuse('这个用户名已有人用。 Somebody has that username.');
  if (error instanceof z.ZodError) return refuse(error.issues.map(sentenceOf).join('\n'));
  const expected = startErrorOf(error);
  if (!expected) throw error;
  refuse(expected.message);
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const said = issue.code === 'custom' && isRefusal(issue.params) ? issue.params.detail : undefined;
  return said ? `${said.zh} ${said.en}` : issue.message;
}
