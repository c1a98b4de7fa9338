// Where a process of the house may call: the hosts that its settings name, and no other, whoever talks it into it.
import net from 'node:net';
import { type ProcessName, settingRows } from './setting.decorator.js';
import type { Settings } from './settings.js';

/** Where a protocol listens when an address names no port; for mail as nodemailer has it. */
const usualPorts: Readonly<Record<string, string>> = {
  'postgres:': '5432',
  'postgresql:': '5432',
  'redis:': '6379',
  'rediss:': '6379',
  'smtp:': '587',
  'smtps:': '465',
  'http:': '80',
  'https:': '443',
};

/** Whoever can make the house call names of his choice shall not fill its log with them. */
const mostSaid = 100;

/** A call to a host that no setting names; nothing of it has left the process. */
export class OutgoingRefused extends Error {
  readonly code = 'outgoing.not-listed';

  constructor(readonly host: string) {
    super('No setting names the host of this call; see OUTGOING_HOSTS.');
    this.name = 'OutgoingRefused';
  }
}

/** The hosts that the settings name, each as `host:port`; sockets of this machine that are files are no hosts. */
export function listOutgoing(settings: Settings): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(settings));
  const called = settingRows.filter(({ isCalled }) => isCalled).map(({ field }) => values.get(field));
  const named = called.flatMap((address) => (typeof address === 'string' ? hostOfAddress(address) : []));
  return [...new Set([...named, ...(settings.outgoingHosts?.toLowerCase().split(',') ?? [])])];
}

function hostOfAddress(address: string): readonly string[] {
  const { protocol, hostname, port } = new URL(address);
  return hostname === '' ? [] : [placeOf(hostname, port === '' ? usualPorts[protocol] : port)];
}

function placeOf(host: string, port: string | number | undefined): string {
  return `${host.toLowerCase().replace(/^\[|\]$/g, '')}:${String(port)}`;
}

type Connect = (this: net.Socket, ...words: unknown[]) => net.Socket;

/**
 * From now on a TCP call of this process to a place that is not listed ends with `OutgoingRefused` before it begins.
 * Every client of Node opens its line by this one method; files that are sockets, and lines that come in, are untouched.
 * @param onRefused told of each refusal @returns takes the limit back @source ASVS 5.0 13.2.4
 */
export function keepOutgoingTo(listed: readonly string[], onRefused: (refused: OutgoingRefused) => void): () => void {
  const allowed = new Set(listed);
  const connect: unknown = Reflect.get(net.Socket.prototype, 'connect');
  if (!isConnect(connect)) throw new Error('This Node opens its lines in another way.');
  const connectIfListed: Connect = function (...words) {
    const place = placeOfCall(words);
    if (place === undefined || allowed.has(place)) return connect.apply(this, words);
    const refused = new OutgoingRefused(place);
    onRefused(refused);
    // As a host that does not answer fails: later, when whoever calls has begun to listen.
    Object.assign(this, { connecting: true });
    setImmediate(() => this.destroy(refused));
    return this;
  };
  Object.assign(net.Socket.prototype, { connect: connectIfListed });
  return () => void Object.assign(net.Socket.prototype, { connect });
}

function isConnect(value: unknown): value is Connect {
  return typeof value === 'function';
}

/** Keeps a process to what its settings name, and says each other host once, in one line of JSON on standard error. */
export function callOnlyWhoIsNamed(of: ProcessName, settings: Settings): void {
  const said = new Set<string>();
  keepOutgoingTo(listOutgoing(settings), ({ code, host }) => {
    if (said.has(host) || said.size === mostSaid) return;
    said.add(host);
    process.stderr.write(`${JSON.stringify({ level: 'error', process: of, event: code, host: host.slice(0, 260) })}\n`);
  });
}

/** Whom a call means, by any of the ways in which Node lets one say it; undefined for a socket that is a file. */
function placeOfCall([first, second]: readonly unknown[]): string | undefined {
  // Already put in order by Node itself: options and what to do when connected.
  if (Array.isArray(first)) return placeOfCall(first);
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = { path: undefined, host: undefined, port: undefined, ...first };
    return typeof path === 'string' ? undefined : placeOf(typeof host === 'string' ? host : 'localhost', textOf(port));
  }
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  return isPort ? placeOf(typeof second === 'string' ? second : 'localhost', textOf(first)) : undefined;
}

function textOf(port: unknown): string {
  return typeof port === 'number' || typeof port === 'string' ? String(port) : '';
}
