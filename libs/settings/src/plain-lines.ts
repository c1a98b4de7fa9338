// Which lines of the house would leave its machine in plain text: a password and a case would be read on the way.

/** A host that is this machine itself; an address without a host is a socket that is a file. */
const ownHosts = new Set(['', 'localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a line to this address is under TLS with the server's certificate checked, or leaves the machine nowhere.
 * @source ASVS 5.0 12.3.1, 12.3.2
 */
export function isSafeLine(address: string): boolean {
  const { protocol, hostname, searchParams } = new URL(address);
  const host = searchParams.get('host') ?? hostname;
  if (ownHosts.has(host) || host.startsWith('/')) return true;
  // What pg calls `require` checks nothing in libpq and everything in Node: only the plain word is taken.
  return protocol === 'rediss:' || searchParams.get('sslmode') === 'verify-full';
}
