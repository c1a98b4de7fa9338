// Opens what a standing grant names, and nothing else; the plain words live for one answer only.
import { type Granted, type UnitOfWork, VaultQuery } from '#records';
import { SealFault, type VaultKeys, VaultKeysFile, headOf, isKeptApart, keyIdOf, openText, unseal } from '#seal';
import { IdentityFault } from './identity-fault.js';
import { PLACES } from './sealer.js';

export interface OpenedStatement {
  readonly id: string;
  readonly seq: number;
  readonly role: string;
  readonly text: string;
}

export interface OpenedPerson {
  readonly person: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

export type Opened =
  | { readonly what: 'story'; readonly story: string }
  | { readonly what: 'statement'; readonly statements: readonly OpenedStatement[] }
  | { readonly what: 'person'; readonly people: readonly OpenedPerson[] };

export interface OpenerOptions {
  readonly city: string;
  readonly vaultKeys: VaultKeys | undefined;
}

export class Opener {
  private readonly vault: VaultQuery | undefined;

  constructor(
    vault: UnitOfWork | undefined,
    private readonly options: OpenerOptions,
  ) {
    this.vault = vault === undefined ? undefined : new VaultQuery(vault);
  }

  /** A house without the private key still files and seals; only opening is refused. */
  static fromFile(
    vault: UnitOfWork | undefined,
    { city, privateKeyFile }: { readonly city: string; readonly privateKeyFile: string | undefined },
  ): Opener {
    const vaultKeys = privateKeyFile === undefined ? undefined : new VaultKeysFile(privateKeyFile);
    return new Opener(vault, { city, vaultKeys });
  }

  /**
   * What the grant names, in clear: all of it that was not forgotten, or nothing.
   * @throws IdentityFault opener.key-missing, opener.grant-expired, opener.erased, opener.damaged
   */
  async open(grantId: string): Promise<Opened> {
    const { city, vaultKeys: keys } = this.options;
    if (keys === undefined || this.vault === undefined) throw new IdentityFault('opener.key-missing');
    const granted = await this.vault.open({ city, grant: grantId });
    if (granted === undefined) throw new IdentityFault('opener.grant-expired');
    const wraps = await this.wrapsFor(keys, { city, grant: grantId }, ciphertextsIn(granted));
    const left = withoutForgotten(granted, wraps);
    const open = (sealed: Uint8Array, standsIn: keyof typeof PLACES, id: string): string =>
      unsealed(() => unseal(openText(keys, sealed, { ...PLACES[standsIn], id }, wraps.get(textOf(sealed)))));
    switch (left.what) {
      case 'story':
        return { what: 'story', story: left.stories.map(({ id, sealed }) => open(sealed, 'story', id)).join('\n') };
      case 'statement':
        return {
          what: 'statement',
          statements: left.statements.map(({ id, seq, role, sealed }) => ({
            id,
            seq,
            role,
            text: open(sealed, 'statement', id),
          })),
        };
      case 'person':
        return {
          what: 'person',
          people: left.persons.map(({ id, name, phone, address }) => ({
            person: id,
            name: name && open(name, 'name', id),
            phone: phone && open(phone, 'phone', id),
            address: address && open(address, 'address', id),
          })),
        };
    }
  }

  /** The words of the objection that the grant names, in clear. @throws IdentityFault opener.key-missing, opener.grant-expired, opener.damaged */
  async openObjection(grantId: string): Promise<string> {
    const { city, vaultKeys: keys } = this.options;
    if (keys === undefined || this.vault === undefined) throw new IdentityFault('opener.key-missing');
    const scope = { city, grant: grantId };
    const found = await this.vault.findObjection(scope);
    if (found === undefined) throw new IdentityFault('opener.grant-expired');
    const { id, sealed } = found;
    const wraps = await this.wrapsFor(keys, scope, [sealed]);
    return unsealed(() => unseal(openText(keys, sealed, { ...PLACES.objection, id }, wraps.get(textOf(sealed)))));
  }

  /** The data keys of what is to be opened, and the secrets of what was sealed whole to a vault key that is put away by now. */
  private async wrapsFor(
    keys: VaultKeys,
    scope: { readonly city: string; readonly grant: string },
    sealed: readonly Uint8Array[],
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const heads = sealed.filter((one) => isKeptApart(one) || keys.find(keyIdOf(one)) === undefined).map(headOf);
    if (heads.length === 0) return new Map();
    const wraps = (await this.vault?.findWraps(scope, heads)) ?? [];
    return new Map(wraps.map(({ head, wrapped }) => [textOf(head), wrapped]));
  }
}

function ciphertextsIn({ persons, stories, statements }: Granted): readonly Uint8Array[] {
  return [
    ...persons.flatMap(({ name, phone, address }) => [name, phone, address].flatMap((one) => one ?? [])),
    ...[...stories, ...statements].map(({ sealed }) => sealed),
  ];
}

/**
 * What of a forgotten case was written since, when it was opened again; of any other case everything.
 * @throws IdentityFault opener.erased where nothing is left
 */
function withoutForgotten(granted: Granted, wraps: ReadonlyMap<string, Uint8Array>): Granted {
  const { erasure, persons, statements } = granted;
  if (erasure === null) return granted;
  const isKept = (sealed: Uint8Array | null): boolean =>
    sealed !== null && sealed.length > headOf(sealed).length && (!isKeptApart(sealed) || wraps.has(textOf(sealed)));
  const left = {
    ...granted,
    persons: persons.filter(({ name, phone, address }) => [name, phone, address].some(isKept)),
    // Another case of the filing may still keep its story: this one does not.
    stories: [],
    statements: statements.filter(({ sealed }) => isKept(sealed)),
  };
  if (left.persons.length + left.statements.length > 0) return left;
  throw new IdentityFault('opener.erased', undefined, undefined, erasure);
}

function textOf(sealed: Uint8Array): string {
  return headOf(sealed).toString('hex');
}

function unsealed(open: () => string): string {
  try {
    return open();
  } catch (fault) {
    if (!(fault instanceof SealFault)) throw fault;
    throw new IdentityFault(fault.code === 'seal.other-key' ? 'opener.key-missing' : 'opener.damaged');
  }
}
