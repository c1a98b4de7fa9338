// Whether the files for containers hold together, as far as that can be seen without a container engine.
import { access, readFile } from 'node:fs/promises';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { type ProcessName, readSettings } from '#settings';
import { nodeOptions } from '../../apps/local/src/child-process.js';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly user?: string;
  readonly restart: string;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

const parseCompose: (text: string) => Compose = (text) => {
  const parsed: unknown = load(text, { schema: CORE_SCHEMA.withTags(mergeTag) });
  if (!isCompose(parsed)) throw new Error('compose.yaml names no services.');
  return parsed;
};
const isCompose = (value: unknown): value is Compose =>
  typeof value === 'object' && value !== null && 'services' in value && 'secrets' in value;

/** As compose fills in its variables, from a bureau that has filled in every line. */
const filled = (text: string) =>
  text
    .replaceAll(/\$\{CITY:\?[^}]*\}/g, '411600')
    .replaceAll(/\$\{PUBLIC_HOST:\?[^}]*\}/g, 'anqi.example.gov.cn')
    .replaceAll(/\$\{SMTP_URL:\?[^}]*\}/g, 'smtps://mail.example.gov.cn')
    .replaceAll(/\$\{MAIL_FROM:\?[^}]*\}/g, 'anqi@example.gov.cn')
    .replaceAll(/\$\{([A-Z_]+):\?[^}]*\}/g, (_whole, name: string) => `${name.toLowerCase()}-`.padEnd(40, '0'));

describe('the house in containers', () => {
  let text = '';
  let dockerfile = '';
  let compose: Compose = { services: {}, secrets: {} };

  beforeAll(async () => {
    text = await readFile('docker/compose.yaml', 'utf8');
    dockerfile = await readFile('docker/Dockerfile', 'utf8');
    compose = parseCompose(filled(text));
  });

  it('has its gate, its doors, its bells, its ground, and a job that prepares it', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'gate', 'migrate', 'postgres', 'redis', 'worker']);
    expect(compose.services['api']?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    expect(compose.services['worker']?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
  });

  it('starts api and worker with the options of the local house', () => {
    const worker = compose.services['worker']?.command;

    expect(dockerfile).toContain(
      `CMD ${JSON.stringify(['node', ...nodeOptions, 'dist/apps/api/src/main.js']).replaceAll(',', ', ')}`,
    );
    expect(worker).toEqual(['node', ...nodeOptions, 'dist/apps/worker/src/main.js']);
  });

  it('names the version of every image', () => {
    const images = [
      ...Object.values(compose.services).map(({ image }) => image),
      ...[...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image),
    ];

    expect(images.filter((image) => !/:[^:]*\d/.test(image) || image.endsWith(':latest'))).toEqual([]);
  });

  it('asks after the health of all that can answer', () => {
    const silent = Object.entries(compose.services)
      .filter(([, { healthcheck }]) => healthcheck === undefined)
      .map(([name]) => name);

    // The worker's sign of life is read by the api; the job ends.
    expect(silent.sort()).toEqual(['migrate', 'worker']);
  });

  it('writes down no secret: each comes from outside, and compose refuses to start without it', async () => {
    const secret = /^.*(PASSWORD|SECRET|:\/\/[^\s:/@]*:[^\s@]*@)[^\n]*$/gm;
    const withoutVariable = [...text.matchAll(secret)]
      .map(([line]) => line.trim())
      .filter((line) => !line.startsWith('#') && !/\$\{[A-Z_]+:\?[^}]*\}|\$\$REDIS_PASSWORD/.test(line));
    const asked = [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
    const example = await readFile('docker/env.example', 'utf8');
    const listed = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => ({ name, value }));

    expect(withoutVariable).toEqual([]);
    expect([...text.matchAll(/\$\{[A-Z_]+(?!:\?|[A-Z_])/g)].map(([found]) => found)).toEqual([]);
    expect(listed.map(({ name }) => name).sort()).toEqual([...new Set(asked)].sort());
    expect(listed.filter(({ value }) => value !== '').map(({ name }) => name)).toEqual(['CITY']);
  });

  it.each<readonly [string, ProcessName]>([
    ['api', 'api'],
    ['worker', 'worker'],
    ['migrate', 'migrate'],
  ])('gives the %s every setting that production asks of it', (name, asking) => {
    const environment = { ANQI_MODE: 'production', ...compose.services[name]?.environment };

    const settings = readSettings(environment, asking);

    expect(settings.mode).toBe('production');
  });

  it('never gives the owner of the schema to a process that serves people', () => {
    const served = ['api', 'worker'].map((name) => Object.keys(compose.services[name]?.environment ?? {}));

    expect(served.flat()).not.toContain('DATABASE_URL');
  });

  it('does not run as root, and copies only what is there', async () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    const ignore = await readFile('docker/Dockerfile.dockerignore', 'utf8');

    await expect(Promise.all(copied.map((path) => access(path)))).resolves.toBeDefined();
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.indexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM '));
    expect(ignore.split('\n')).toEqual(expect.arrayContaining(['**', '**/.env', '**/*.pem']));
    const top = copied.map((path) => path.replace(/^\.\//, '').split('/')[0] ?? '');
    expect([...new Set(top)].filter((path) => !ignore.includes(`!${path}\n`))).toEqual([]);
  });
});
