// Whether the units for systemd hold together, as far as that can be seen without a systemd that starts them.
import { readFile } from 'node:fs/promises';
import { type ProcessName, readSettings } from '#settings';
import { nodeOptions } from '../../apps/local/src/child-process.js';

type Unit = ReadonlyMap<string, readonly string[]>;

/** The settings of a unit by name, each with all its lines, in order. */
function readUnit(text: string): Unit {
  const unit = new Map<string, readonly string[]>();
  for (const [, name = '', value = ''] of text.matchAll(/^([A-Z]\w*)=(.*)$/gm)) {
    unit.set(name, [...(unit.get(name) ?? []), value]);
  }
  return unit;
}

async function unitOf(...files: readonly string[]): Promise<Unit> {
  const texts = await Promise.all(files.map((file) => readFile(`systemd/${file}`, 'utf8')));
  return readUnit(texts.join('\n'));
}

const processes = {
  api: ['anqi@.service'],
  worker: ['anqi@.service', 'anqi@worker.service.d/anchors.conf'],
  migrate: ['anqi-migrate.service'],
} as const;
const names = ['api', 'worker', 'migrate'] as const satisfies readonly ProcessName[];

const samples: Readonly<Record<string, string>> = {
  PUBLIC_ORIGIN: 'https://anqi.example.gov.cn',
  REDIS_URL: 'redis://anqi:password@127.0.0.1:6379',
  SMTP_URL: 'smtps://mail.example.gov.cn',
  MAIL_FROM: 'anqi@example.gov.cn',
};
const filledIn = (name: string): string =>
  samples[name] ??
  (name.endsWith('_URL') ? `postgres://${name.toLowerCase()}:password@127.0.0.1/anqi` : `${name}-`.padEnd(40, '0'));

/** What the files of /etc/anqi say that a unit names, from a bureau that has filled in every line. */
async function environmentOf(unit: Unit): Promise<Readonly<Record<string, string>>> {
  const files = (unit.get('EnvironmentFile') ?? []).map((path) => path.replace('/etc/anqi/', 'systemd/etc/'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const given = (unit.get('Environment') ?? []).flatMap((line) => line.split(' '));
  const lines = [...given, ...texts.flatMap((text) => text.split('\n'))].filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)];
      return [name, value === '' ? filledIn(name) : value];
    }),
  );
}
const asInstance = (unit: Unit, instance: string): Unit =>
  new Map([...unit].map(([name, values]) => [name, values.map((value) => value.replaceAll('%i', instance))]));

describe.each(names)('the unit of the %s', (name) => {
  let unit: Unit = new Map();

  beforeAll(async () => {
    unit = asInstance(await unitOf(...processes[name]), name);
  });

  it('A99 runs as somebody who is not root and can become nobody else', () => {
    expect(unit.get('User')?.[0]).toMatch(/^anqi/);
    expect(unit.get('NoNewPrivileges')).toEqual(['yes']);
    expect(unit.get('CapabilityBoundingSet')).toEqual(['']);
    expect(unit.get('RestrictSUIDSGID')).toEqual(['yes']);
    expect(unit.get('SystemCallFilter')).toEqual(['@system-service', '~@privileged @resources @mount']);
  });

  it('A99 can write nothing but its own state, and not its code', () => {
    expect(unit.get('ProtectSystem')).toEqual(['strict']);
    expect(unit.get('ProtectHome')).toEqual(['yes']);
    expect(unit.has('ReadWritePaths')).toBe(false);
    for (const folder of unit.get('StateDirectory') ?? []) expect(folder).toMatch(/^anqi\/(?:files|anchors)$/);
    for (const command of unit.get('ExecStart') ?? []) expect(command).toMatch(/^\/usr\/bin\/node /);
    expect(unit.get('WorkingDirectory')).toEqual(['/opt/anqi']);
  });

  it('A100 may speak to its own host, and to others only where a bureau adds them', () => {
    expect(unit.get('IPAddressDeny')).toEqual(['any']);
    expect(unit.get('IPAddressAllow')).toEqual(['localhost']);
    expect(unit.get('RestrictAddressFamilies')).toEqual(['AF_INET AF_INET6 AF_UNIX']);
  });

  it('has every setting that production asks of it', async () => {
    const settings = readSettings(await environmentOf(unit), name);

    expect(settings.mode).toBe('production');
  });
});

describe('the units together', () => {
  it('start api and worker with the options of the local house, and not again when they are misconfigured', async () => {
    const unit = await unitOf('anqi@.service');

    expect(unit.get('ExecStart')).toEqual([`/usr/bin/node ${nodeOptions.join(' ')} dist/apps/%i/src/main.js`]);
    expect(unit.get('RestartPreventExitStatus')).toEqual(['78']);
    expect(unit.get('Requires')).toEqual(['anqi-migrate.service']);
  });

  it('give the owner of the schema to the one that serves nobody', async () => {
    const served = await Promise.all(
      (['api', 'worker'] as const).map(async (name) =>
        environmentOf(asInstance(await unitOf(...processes[name]), name)),
      ),
    );

    expect(served.flatMap((environment) => Object.keys(environment))).not.toContain('DATABASE_URL');
  });
});
