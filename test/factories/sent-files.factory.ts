// Files as people send them, made by the tests themselves: photographs, a film, a sound, a paper.
import sharp from 'sharp';

export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** What whoever sends it says it is; nothing said is evidence. */
  readonly role?: string;
}

export const canary = 'CANARY-OWNER-4711';

/** A photograph with everything a telephone writes into it: place, owner, serial number. */
export async function anyPhoto(given: { readonly width?: number; readonly height?: number } = {}): Promise<SentFile> {
  const { width = 320, height = 200 } = given;
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#884422' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: canary, Model: canary, ImageDescription: canary },
      IFD2: { BodySerialNumber: canary },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '33/1 37/1 1234/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 39/1 1/1',
      },
    })
    .toBuffer();
  return { name: '小票.jpg', mediaType: 'image/jpeg', bytes };
}

/** As large as a telephone makes it: noise does not let itself be packed. */
export async function largePhoto(width: number, height: number): Promise<SentFile> {
  const bytes = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })
    .jpeg({ quality: 80 })
    .toBuffer();
  return { name: 'large.jpg', mediaType: 'image/jpeg', bytes };
}

export async function anyPng(): Promise<SentFile> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 4, background: '#11223344' } })
    .png()
    .toBuffer();
  return { name: '聊天.png', mediaType: 'image/png', bytes };
}

export async function anyWebp(): Promise<SentFile> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .webp()
    .toBuffer();
  return { name: 'a.webp', mediaType: 'image/webp', bytes };
}

export function anyPdf(body = ''): SentFile {
  const text = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
  return { name: '合同.pdf', mediaType: 'application/pdf', bytes: Buffer.from(text, 'latin1') };
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A film whose user data tell where it was taken. */
export function anyFilm(brand = 'isom', ...more: readonly Buffer[]): SentFile {
  const place = box('\xa9xyz', Buffer.from(`\0\x12\x15\xc7+33.6170+114.6500/${canary}`, 'latin1'));
  const bytes = Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\x02\0isommp41`, 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), box('trak', box('meta', Buffer.from(canary))), box('udta', place)),
    box('mdat', Buffer.alloc(500, 7)),
    ...more,
  ]);
  return { name: '视频.mp4', mediaType: 'video/mp4', bytes };
}

/** A few frames of silence between two tags that name who recorded it. */
export function anySound(): SentFile {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
  const words = Buffer.from(`TPE1\0\0\0\x12\0\0\0${canary}`, 'latin1');
  const tag = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, words.length]), words]);
  const last = Buffer.concat([Buffer.from('TAG'), Buffer.from(canary.padEnd(125, '\0'))]);
  return { name: '录音.mp3', mediaType: 'audio/mpeg', bytes: Buffer.concat([tag, frame, frame, frame, frame, last]) };
}
