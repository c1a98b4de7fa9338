// A line that leaves the machine is under TLS, and the word that says so is the one that checks whose certificate it is.
import { isSafeLine } from './plain-lines.js';

describe('a line', () => {
  it.each([
    'postgres://app:pw@127.0.0.1:5432/anqi',
    'postgres://app:pw@localhost/anqi',
    'postgres://app:pw@[::1]/anqi',
    'postgres:///anqi?host=/run/postgresql',
    'postgres://app:pw@db.internal:5432/anqi?sslmode=verify-full',
    'redis://anqi:pw@127.0.0.1:6379',
    'rediss://anqi:pw@redis:6379',
  ])('%s is safe', (address) => {
    expect(isSafeLine(address)).toBe(true);
  });

  it.each([
    'postgres://app:pw@db.internal:5432/anqi',
    'postgres://app:pw@10.0.0.7/anqi?sslmode=require',
    'postgres://app:pw@db.internal/anqi?sslmode=verify-ca',
    'postgres://app:pw@db.internal/anqi?sslmode=no-verify',
    'postgres://app:pw@db.internal/anqi?sslmode=disable',
    'postgres://app:pw@127.0.0.1.example.com/anqi',
    'postgres://app:pw@127.0.0.1/anqi?host=db.internal',
    'redis://anqi:pw@redis:6379',
  ])('%s is not', (address) => {
    expect(isSafeLine(address)).toBe(false);
  });
});
