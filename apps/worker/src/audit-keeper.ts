// Keeps the audit: takes what was noted into the chains, verifies them, and signs their ends into a place of its own.
import { readFile } from 'node:fs/promises';
import { AnchorFolder, AuditVerifier, readAnchorPrivateKey, readAnchorPublicKey } from '#records';
import type { ChainReport, Records, UnitEnd } from '#records';
import type { Settings } from '#settings';
import type { Turn } from './paced-loop.js';
import type { WorkerLog } from './worker-log.js';

/** The sign of life that tells how old the newest anchor is. */
export const auditHeartbeat = 'audit';

export interface AuditKeeperOptions {
  readonly settings: Pick<Settings, 'auditAnchorKeyFile' | 'auditAnchorDir'>;
  readonly records: Pick<Records, 'app' | 'audit' | 'heartbeats' | 'city' | 'demoTime'>;
  readonly instance: string;
  readonly log: WorkerLog;
}

type Key = ReturnType<typeof readAnchorPrivateKey>;

const linesATurn = 500;

export class AuditKeeper {
  /** The newest end of each chain that was signed: one that is cut or made anew no longer agrees with it. */
  private readonly signed: Map<string, UnitEnd>;

  private constructor(
    private readonly options: AuditKeeperOptions,
    private readonly place: { readonly folder: AnchorFolder; readonly key: Key } | undefined,
    signed: readonly UnitEnd[],
  ) {
    this.signed = new Map(signed.map((end) => [end.unit, end]));
  }

  /** @throws Error when the key is not readable or no Ed25519 key */
  static async open(options: AuditKeeperOptions): Promise<AuditKeeper> {
    const { settings, records, log } = options;
    const { auditAnchorKeyFile: keyFile, auditAnchorDir: path } = settings;
    if (keyFile === undefined || path === undefined) return new AuditKeeper(options, undefined, []);
    const pem = await readFile(keyFile, 'utf8');
    const folder = new AnchorFolder(path, records.city);
    const { anchors, faults } = await folder.read(readAnchorPublicKey(pem));
    for (const { file, line, kind } of faults) log.error({ event: 'audit.anchor-fault', file, line, kind });
    const signed = anchors.flatMap(({ ends }) => ends);
    return new AuditKeeper(options, { folder, key: readAnchorPrivateKey(pem) }, signed);
  }

  /** Takes what was noted into the chains. @throws RecordsUnavailable */
  async chain(): Promise<Turn> {
    const { audit, city } = this.options.records;
    return (await audit.chain(city, linesATurn)) === linesATurn ? 'more' : 'rest';
  }

  /** Verifies every chain and signs the ends that held and have moved. @throws RecordsUnavailable */
  async anchor(): Promise<Turn> {
    const { records, log } = this.options;
    const reports = await new AuditVerifier(records.app, records.city).verify([...this.signed.values()]);
    for (const { unit, fault } of reports) if (fault !== null) log.error({ event: 'audit.tampered', unit, ...fault });
    const isSigned = await this.sign(reports);
    await this.tell(reports, isSigned);
    return 'rest';
  }

  /** A chain that does not hold is not signed: its last good anchor stays the newest. */
  private async sign(reports: readonly ChainReport[]): Promise<boolean> {
    if (this.place === undefined) return false;
    const { records, log } = this.options;
    const { now, shiftSeconds } = await records.demoTime.read();
    const moved = reports.flatMap(({ unit, end }) =>
      end === null || this.isSigned(unit, end.seq) ? [] : [{ unit, ...end }],
    );
    const trueTime = Date.parse(now) - shiftSeconds * 1000;
    const anchor = { at: new Date(trueTime).toISOString(), ends: moved };
    const { folder, key } = this.place;
    // Two workers at once would both name the same line as the one before.
    return records.audit.alone(records.city, async () => {
      const line = await folder.add(anchor, key);
      for (const end of moved) this.signed.set(end.unit, end);
      // A log that is kept elsewhere is a third place.
      log.info({ event: 'audit.anchored', chains: moved.length, anchor: line });
    });
  }

  private isSigned(unit: string, seq: number): boolean {
    return (this.signed.get(unit)?.seq ?? 0) >= seq;
  }

  private async tell(reports: readonly ChainReport[], isSigned: boolean): Promise<void> {
    const { records, instance } = this.options;
    const chains = reports.map(({ unit, lines, fault }) => ({
      unit,
      lines,
      fault: fault === null ? null : { ...fault },
    }));
    await records.heartbeats.beat({ name: auditHeartbeat, instance, facts: { anchored: isSigned, chains } });
  }
}
