// An allowance is spent by one asker alone, and an asker with IPv6 is a whole network.
import { Allowance, askerAt } from './allowance.js';

describe('an allowance', () => {
  it('is spent in points, and says when it comes back', async () => {
    const allowance = new Allowance(60);
    await allowance.spend('somebody', 40);
    await allowance.spend('somebody', 20);

    await expect(allowance.spend('somebody', 1)).rejects.toMatchObject({ status: 429, code: 'request.too-many' });
    await expect(allowance.spend('somebody else', 60)).resolves.toBeUndefined();
  });
});

describe('who asks', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
    ['2001:db8:0:1::9', '2001:db8:0:1::/64'],
    ['2001:0db8:0000:0001::9', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'no address'],
    ["1.2.3.4' OR '1'='1", 'no address'],
  ])('%s is one asker as %s', (address, asker) => {
    expect(askerAt(address)).toBe(asker);
  });
});
