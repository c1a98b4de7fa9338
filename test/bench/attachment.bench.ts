// What a photograph of 5 MB costs between its last byte and its first reader: made anew, hashed, sealed, on the disk.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { generateVaultKeyPair, readVaultPublicKey, drawStreamKey, sealBytes } from '#seal';
import { hashOf, settle } from '../../libs/files/src/on-disk.js';
import { remakeImage } from '../../libs/files/src/remake-image.js';
import { sniff } from '../../libs/files/src/sniff.js';
import { largePhoto } from '../factories/sent-files.factory.js';
import type { BenchLine } from './bench-line.js';

const rounds = 5;
const place = { table: 'attachment', column: 'original', id: 'bench' };

export async function bench(): Promise<readonly BenchLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'anqi-bench-'));
  const key = readVaultPublicKey(generateVaultKeyPair().publicKey);
  const [source, copy, sealed] = ['source', 'copy', 'sealed'].map((name) => join(folder, name));
  if (source === undefined || copy === undefined || sealed === undefined) throw new Error('three names are three');
  const { bytes } = await largePhoto(4200, 3150);
  await writeFile(source, bytes);
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begunAt = performance.now();
    await sniff(source, 'jpg');
    const made = await remakeImage(source, copy, 'jpg');
    if (made !== 'made') throw new Error(made);
    await Promise.all([hashOf(source), hashOf(copy)]);
    const seal = (plain: AsyncIterable<Buffer>) => sealBytes(drawStreamKey(key), plain, place);
    await pipeline(createReadStream(source), seal, createWriteStream(sealed));
    await Promise.all([settle(copy), settle(sealed)]);
    seconds.push((performance.now() - begunAt) / 1000);
  }
  await rm(folder, { recursive: true });
  const middle = seconds.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
  return [
    { name: 'attachment.photo, size', value: bytes.length / 1e6, unit: 'MB' },
    { name: 'attachment.photo, check', value: middle, unit: 's', atMost: 2 },
  ];
}
