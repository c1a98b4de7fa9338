// Opens what a standing grant names, and nothing else; the plain words live for one answer only.
import { readFile } from 'node:fs/promises';
import { type UnitOfWork, VaultQuery } from '#records';
import { type SealContext, SealFault, type VaultPrivateKey, openText, readVaultPrivateKey, unseal } from '#seal';
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
  readonly privateKey: VaultPrivateKey | undefined;
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
  static async fromFile(
    vault: UnitOfWork | undefined,
    { city, privateKeyFile }: { readonly city: string; readonly privateKeyFile: string | undefined },
  ): Promise<Opener> {
    const pem = privateKeyFile === undefined ? undefined : await readFile(privateKeyFile, 'utf8');
    return new Opener(vault, { city, privateKey: pem === undefined ? undefined : readVaultPrivateKey(pem) });
  }

  /**
   * What the grant names, in clear: all of it or nothing.
   * @throws IdentityFault opener.key-missing, opener.grant-expired, opener.damaged
   */
  async open(grantId: string): Promise<Opened> {
    const { city, privateKey: key } = this.options;
    if (key === undefined || this.vault === undefined) throw new IdentityFault('opener.key-missing');
    const granted = await this.vault.open({ city, grant: grantId });
    if (granted === undefined) throw new IdentityFault('opener.grant-expired');
    const open = (sealed: Uint8Array, standsIn: keyof typeof PLACES, id: string): string =>
      openAt(key, sealed, { ...PLACES[standsIn], id });
    switch (granted.what) {
      case 'story':
        return { what: 'story', story: granted.stories.map(({ id, sealed }) => open(sealed, 'story', id)).join('\n') };
      case 'statement':
        return {
          what: 'statement',
          statements: granted.statements.map(({ id, seq, role, sealed }) => ({
            id,
            seq,
            role,
            text: open(sealed, 'statement', id),
          })),
        };
      case 'person':
        return {
          what: 'person',
          people: granted.persons.map(({ id, name, phone, address }) => ({
            person: id,
            name: name && open(name, 'name', id),
            phone: phone && open(phone, 'phone', id),
            address: address && open(address, 'address', id),
          })),
        };
    }
  }
}

function openAt(key: VaultPrivateKey, sealed: Uint8Array, place: SealContext): string {
  try {
    return unseal(openText(key, sealed, place));
  } catch (fault) {
    if (!(fault instanceof SealFault)) throw fault;
    throw new IdentityFault(fault.code === 'seal.other-key' ? 'opener.key-missing' : 'opener.damaged');
  }
}
