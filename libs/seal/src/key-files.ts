// The files in which the vault's keys stand, read again when a rotation changed them: no process has to be started anew.
import { readFileSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { SealFault } from './seal-fault.js';
import { readVaultKeys, readVaultPublicKey } from './vault-key.js';
import type { SealingKey, VaultKeys, VaultPrivateKey, VaultPublicKey } from './vault-key.js';

/** How long a change may go unseen. */
const staleAfterMs = 1000;

/** A file that is looked at once a second at most, and read when it is another one. */
class WatchedFile<T> {
  private lookedAtMs = performance.now();
  private mark: string;
  private kept: T;

  constructor(
    private readonly path: string,
    private readonly read: (text: string) => T,
  ) {
    this.mark = markOf(path);
    this.kept = read(readFileSync(path, 'utf8'));
  }

  get(): T {
    return performance.now() - this.lookedAtMs < staleAfterMs ? this.kept : this.look();
  }

  look(): T {
    this.lookedAtMs = performance.now();
    try {
      const mark = markOf(this.path);
      if (mark !== this.mark) {
        this.kept = this.read(readFileSync(this.path, 'utf8'));
        this.mark = mark;
      }
    } catch (fault) {
      // Gone or damaged while the house runs: the key that it knows still seals and opens, and no filing fails for it.
      if (!(fault instanceof SealFault) && !isOfTheDisk(fault)) throw fault;
    }
    return this.kept;
  }
}

export class SealingKeyFile implements SealingKey {
  private readonly file: WatchedFile<VaultPublicKey>;

  /** @throws SealFault seal.key-malformed, Error when the file cannot be read */
  constructor(path: string) {
    this.file = new WatchedFile(path, readVaultPublicKey);
  }

  get current(): VaultPublicKey {
    return this.file.get();
  }
}

export class VaultKeysFile implements VaultKeys {
  private readonly file: WatchedFile<readonly VaultPrivateKey[]>;

  /** @throws SealFault seal.key-malformed, Error when the file cannot be read */
  constructor(path: string) {
    this.file = new WatchedFile(path, readVaultKeys);
  }

  find(keyId: string): VaultPrivateKey | undefined {
    const named = (key: VaultPrivateKey): boolean => key.keyId === keyId;
    // A key that is missed may have come this very second.
    return this.file.get().find(named) ?? this.file.look().find(named);
  }
}

function markOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path);
  return [ino, mtimeMs, size].join(' ');
}

function isOfTheDisk(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'syscall' in fault;
}
