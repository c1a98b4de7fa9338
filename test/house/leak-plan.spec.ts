// Whether the plan for a leak names commands that are there: at night nobody wants to learn that one was renamed.
import { readFile } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { main } from '../../apps/cli/src/main.js';

async function helpOf(command: string): Promise<string> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  await main([command, '--help'], { input: Readable.from([]), output, errors });
  output.end();
  return text(output);
}

describe('the plan for a leak', () => {
  it('names only what the command line can do', async () => {
    const plan = await readFile('docs/leak-plan.md', 'utf8');
    const named = [...plan.matchAll(/`anqi (\w+) (\w+)`/g)].map(([, command = '', verb = '']) => ({ command, verb }));

    expect(named.length).toBeGreaterThan(8);
    for (const { command, verb } of named) expect(await helpOf(command)).toContain(`anqi ${command} ${verb}`);
  });

  it('says by when the authorities and the people concerned are told, with the article', async () => {
    const plan = await readFile('docs/leak-plan.md', 'utf8');

    expect(plan).toMatch(/within 4 hours/);
    expect(plan).toMatch(/个人信息保护法 art\. 57/);
  });
});
