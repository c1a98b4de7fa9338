// `anqi account`: officers' accounts, added, ended and rescued by whoever holds the address of the database.
import { AccountOffice, IdentityFault } from '#identity';
import { ROLES, type Role } from '#rules';
import { withRecords } from './records-door.js';
import type { Terminal } from './terminal.js';
import { Misused, type Words, readWords, table, tell } from './words.js';

const HELP = `Usage:
  anqi account list
  anqi account add LOGIN --name NAME --unit CODE --roles ROLE[,ROLE] [--mail ADDRESS]
  anqi account disable LOGIN
  anqi account reset LOGIN [--factors remove]

The roles are ${ROLES.join(', ')}. A new account and a reset one are given a password that is shown once and has
to be changed at the first sign-in. Removing second factors is for an officer who was seen in person and has lost them all.
Every act is written into the audit of the account's unit. An account is never deleted: events name it.
`;

/** Runs `anqi account`. */
export function runAccount(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'account', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = ''] = read.places;
    if (read.flags.has('help') || verb === '') {
      terminal.output.write(HELP);
      return;
    }
    terminal.output.write(`${await answer(verb, read)}\n`);
  });
}

async function answer(verb: string, read: Words): Promise<string> {
  const [, login] = read.places;
  return withRecords(read, async ({ app, city }) => {
    const office = new AccountOffice(app, city);
    if (verb === 'list') return listed(office);
    if (login === undefined) throw new Misused('name a login');
    return carryOut(office, verb, { login, read }).catch((fault: unknown) => {
      if (fault instanceof IdentityFault) throw new Misused(fault.message);
      throw fault;
    });
  });
}

interface Asked {
  readonly login: string;
  readonly read: Words;
}

async function carryOut(office: AccountOffice, verb: string, { login, read }: Asked): Promise<string> {
  if (verb === 'disable') {
    await office.disable(login);
    return `${login} may not sign in any more, and is signed out.`;
  }
  if (verb === 'reset') {
    const { password } = await office.reset(login, { withFactors: read.named.get('factors') === 'remove' });
    return handedOver(login, password);
  }
  if (verb !== 'add') throw new Misused(`there is no "account ${verb}"`);
  const { password } = await office.add({
    login,
    name: needed(read, 'name'),
    unit: needed(read, 'unit'),
    roles: rolesOf(needed(read, 'roles')),
    mail: read.named.get('mail') ?? null,
  });
  return handedOver(login, password);
}

async function listed(office: AccountOffice): Promise<string> {
  const accounts = await office.list();
  const rows = accounts.map(({ login, name, unit, unitName, roles }) => [login, name, unit, unitName, roles.join(' ')]);
  return table([['login', 'name', 'unit', '', 'roles'], ...rows]);
}

function handedOver(login: string, password: string): string {
  return `${login}: ${password}\nShown once. The first sign-in asks for another.`;
}

function needed(read: Words, name: string): string {
  const value = read.named.get(name);
  if (value === undefined) throw new Misused(`--${name} is missing`);
  return value;
}

function rolesOf(words: string): readonly Role[] {
  return words.split(',').map((word) => {
    const role = ROLES.find((known) => known === word);
    if (role === undefined) throw new Misused(`there is no role "${word}"`);
    return role;
  });
}
