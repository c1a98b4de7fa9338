// Classes suggested over HTTP: with the words that said so, and silent where they do not.
import type { ClassSuggestions } from '../../apps/api/src/filing/class-suggestion.dto.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { bodyOf, problemOf } from './desk.js';

const story = '在超市买的面包发霉了，商家不给退。';

describeWith('PostgreSQL', 'classes suggested from a story', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const suggest = (body: object) => house.ask().post('/api/v1/class-suggestions').send(body);

  it('names goods and problem with their words in both languages, and why', async () => {
    const answer = await suggest({ kind: 'complaint', story: '买的手机屏幕裂开，一开机就死机' });

    expect(answer.status).toBe(200);
    expect(bodyOf<ClassSuggestions>(answer)).toEqual({
      goods: {
        code: 'electronics',
        label: { zh: '手机电脑', en: 'phones and computers' },
        words: ['手机', '屏幕', '开机', '死机'],
      },
      problem: { code: 'quality', label: { zh: '质量不好', en: 'quality' }, words: ['死机', '裂开'] },
    });
  });

  it('names the kind of violation where it is a report', async () => {
    const { problem } = bodyOf<ClassSuggestions>(await suggest({ kind: 'report', story: '没有营业执照' }));

    expect(problem).toMatchObject({ code: 'no-licence', words: ['没有营业执照'] });
  });

  it('says nothing of a story that says nothing, and of two classes that weigh the same', async () => {
    expect(bodyOf<ClassSuggestions>(await suggest({ kind: 'complaint', story: '' }))).toEqual({});
    expect(bodyOf<ClassSuggestions>(await suggest({ kind: 'complaint', story: '你好' }))).toEqual({});
    expect(bodyOf<ClassSuggestions>(await suggest({ kind: 'complaint', story: '发霉，不退' }))).toEqual({});
  });

  it.each([
    [{ kind: 'complaint', story: '长'.repeat(4001) }, 'story'],
    [{ kind: 'other', story }, 'kind'],
    [{ kind: 'complaint', story: [story] }, 'story'],
    [{ kind: 'complaint', story: '\u0000' }, 'story'],
  ] as const)('refuses %# at its field', async (body, field) => {
    const answer = await suggest(body);

    expect(answer.status).toBe(400);
    expect(problemOf(answer).fields).toMatchObject([{ field }]);
  });

  it('is not asked by an address, in which a story would stand in logs', async () => {
    expect((await house.ask().get('/api/v1/class-suggestions').query({ story })).status).toBe(404);
  });
});
