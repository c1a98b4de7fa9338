// Files as attackers send them, made by the tests themselves; none does harm, each looks like one that would.
import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';
import { type SentFile, anyFilm, anyPdf, anyPhoto, anyPng, anySound, anyWebp } from './sent-files.factory.js';

export interface HostileFile extends SentFile {
  readonly what: string;
  readonly code: string;
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const other = 'attachment.not-what-it-says';
const zipEnd = latin('PK\x05\x06\0\0\0\0\x01\0\x01\0\x2e\0\0\0\x20\0\0\0\0\0');
const zip = Buffer.concat([latin('PK\x03\x04\x14\0\0\0\x08\0'), Buffer.alloc(60), zipEnd]);
const padded = (head: Buffer): Buffer => Buffer.concat([head, Buffer.alloc(64)]);

/** What another program would run or show, under the name of a photograph. */
const disguises: Readonly<Record<string, Buffer>> = {
  svg: latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  html: latin('<!doctype html><script>alert(1)</script>'),
  'html behind blanks': latin('\n\n   <html><body onload=alert(1)>'),
  xhtml: latin('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'),
  mhtml: latin(
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n',
  ),
  javascript: latin('alert(document.cookie)'),
  'flash (swf)': padded(latin('FWS\x09')),
  'packed flash': padded(latin('CWS\x09')),
  'gif and archive (GIFAR)': Buffer.concat([latin('GIF89a\x01\0\x01\0\0\0\0;'), zip]),
  gif: padded(latin('GIF89a\x01\0\x01\0')),
  'php script': latin('<?php system($_GET["c"]);'),
  'windows program': padded(latin('MZ\x90\0')),
  'linux program': padded(latin('\x7fELF\x02\x01\x01')),
  'mac program': padded(Buffer.from('cffaedfe', 'hex')),
  'shell script': latin('#!/bin/sh\nid\n'),
  'windows shortcut': padded(Buffer.from('4c0000000114020000000000c000000000000046', 'hex')),
  zip,
  'docx (a zip)': Buffer.concat([latin('PK\x03\x04\x14\0\x06\0[Content_Types].xml'), Buffer.alloc(40), zipEnd]),
  rar: padded(latin('Rar!\x1a\x07\x01\0')),
  '7z': padded(Buffer.from('377abcaf271c0004', 'hex')),
  gzip: deflateSync(Buffer.alloc(100_000)),
  tiff: padded(latin('II*\0\x08\0\0\0')),
  'big tiff': padded(latin('MM\0+\0\x08\0\0')),
  bmp: padded(latin('BM')),
  icon: padded(latin('\0\0\x01\0\x01\0')),
  photoshop: padded(latin('8BPS\0\x01')),
  'jpeg xl': padded(Buffer.from('ff0a', 'hex')),
  'jpeg xl box': padded(Buffer.from('0000000c4a584c200d0a870a', 'hex')),
  'jpeg 2000': padded(Buffer.from('0000000c6a5020200d0a870a', 'hex')),
  postscript: latin('%!PS-Adobe-3.0\n(r) file'),
  'java class': padded(Buffer.from('cafebabe00000034', 'hex')),
  webassembly: padded(Buffer.from('0061736d01000000', 'hex')),
  'office document': padded(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  text: latin('just words'),
  'htaccess file': latin('AddType application/x-httpd-php .jpg'),
  nothing: Buffer.alloc(3),
};

function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  const named = Buffer.concat([latin(type), body]);
  sum.writeUInt32BE(crc32Of(named));
  return Buffer.concat([length, named, sum]);
}

function crc32Of(bytes: Buffer): number {
  return crc32(bytes);
}

/** A picture that says how large it is and brings next to nothing. */
function pngFlood(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = chunk('IDAT', deflateSync(Buffer.alloc(100_000)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    rows,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** After the first two bytes, where a comment may stand. */
function withComment(jpeg: Buffer, words: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(words.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from('fffe', 'hex'), length, latin(words), jpeg.subarray(2)]);
}

export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const [photo, png, webp, pdf, film, sound] = [
    await anyPhoto(),
    await anyPng(),
    await anyWebp(),
    anyPdf(),
    anyFilm(),
    anySound(),
  ];
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
  const moving = await sharp([await frame('red'), await frame('blue')], { join: { animated: true } })
    .webp()
    .toBuffer();
  const as = (base: SentFile, what: string, bytes: Buffer, code: string): HostileFile => ({
    ...base,
    what,
    bytes,
    code,
  });
  const wide = Buffer.from(photo.bytes);
  const frameAt = wide.indexOf(Buffer.from('ffc0', 'hex'));
  wide.writeUInt16BE(65_500, frameAt + 5);
  wide.writeUInt16BE(65_500, frameAt + 7);
  return [
    ...Object.entries(disguises).map(([what, bytes]) => as(photo, `${what} called a photograph`, bytes, other)),
    ...Object.entries(disguises)
      .filter(([what]) => ['svg', 'html', 'zip', 'windows program'].includes(what))
      .map(([what, bytes]) => as(pdf, `${what} called a PDF`, bytes, other)),
    as(photo, 'png called jpg', png.bytes, other),
    as(png, 'jpg called png', photo.bytes, other),
    as(pdf, 'film called PDF', film.bytes, other),
    as(film, 'PDF called film', pdf.bytes, other),
    as(sound, 'photograph called sound', photo.bytes, other),
    as(photo, 'heic called jpg', anyFilm('heic').bytes, 'attachment.heic'),
    as(film, 'heic called film', anyFilm('mif1').bytes, 'attachment.heic'),
    as(photo, 'avif called jpg', anyFilm('avif').bytes, 'attachment.heic'),
    as(
      photo,
      'photograph with a page in its comment',
      withComment(photo.bytes, '<script>alert(1)</script>'),
      'attachment.mixed',
    ),
    as(
      photo,
      'photograph with PHP in its comment',
      withComment(photo.bytes, '<?php system("id"); ?>'),
      'attachment.mixed',
    ),
    as(
      photo,
      'photograph followed by a page',
      Buffer.concat([photo.bytes, latin('<html><script>')]),
      'attachment.mixed',
    ),
    as(photo, 'photograph and archive', Buffer.concat([photo.bytes, zip]), 'attachment.mixed'),
    as(png, 'png and archive', Buffer.concat([png.bytes, zip]), 'attachment.mixed'),
    as(webp, 'webp followed by SVG', Buffer.concat([webp.bytes, latin('<svg onload=alert(1)>')]), 'attachment.mixed'),
    as(pdf, 'PDF and archive', Buffer.concat([pdf.bytes, zip, latin('\n%%EOF')]), 'attachment.mixed'),
    as(
      pdf,
      'PDF with a page at its head',
      Buffer.concat([latin('%PDF-1.4\n<html><script>alert(1)</script>\n'), pdf.bytes]),
      'attachment.mixed',
    ),
    as(pdf, 'PDF behind other bytes', Buffer.concat([latin('GIF89a'), pdf.bytes]), other),
    as(
      pdf,
      'PDF with a script',
      anyPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>').bytes,
      'attachment.active-content',
    ),
    as(
      pdf,
      'PDF with a script spelt in numbers',
      anyPdf('/AA << /S /#4aava#53cript >>').bytes,
      'attachment.active-content',
    ),
    as(pdf, 'PDF that starts a program', anyPdf('/A << /S /Launch /F (cmd.exe) >>').bytes, 'attachment.active-content'),
    as(pdf, 'PDF with a file within', anyPdf('/Names << /EmbeddedFiles 4 0 R >>').bytes, 'attachment.active-content'),
    as(pdf, 'PDF form of the XFA kind', anyPdf('/AcroForm << /XFA 5 0 R >>').bytes, 'attachment.active-content'),
    as(pdf, 'PDF cut short', pdf.bytes.subarray(0, 40), 'attachment.unreadable'),
    as(
      film,
      'film with something behind it',
      Buffer.concat([film.bytes, Buffer.alloc(50, 1)]),
      'attachment.unreadable',
    ),
    as(
      film,
      'film and archive',
      anyFilm('isom', Buffer.concat([latin('\0\0\0\x1efree'), zipEnd])).bytes,
      'attachment.mixed',
    ),
    as(film, 'film cut short', film.bytes.subarray(0, film.bytes.length - 9), 'attachment.unreadable'),
    as(film, 'film without a picture', film.bytes.subarray(0, 28), 'attachment.unreadable'),
    as(film, 'film of another brand', anyFilm('evil').bytes, other),
    as(sound, 'sound with nothing behind its tag', sound.bytes.subarray(0, 40), other),
    as(
      sound,
      'sound whose tag is longer than the file',
      Buffer.concat([latin('ID3\x03\0\0\x7f\x7f\x7f\x7f'), sound.bytes]),
      other,
    ),
    as(sound, 'sound and archive', Buffer.concat([sound.bytes, zip]), 'attachment.mixed'),
    as(
      photo,
      'photograph cut short',
      (await anyPhoto({ width: 900, height: 900 })).bytes.subarray(0, 2500),
      'attachment.unreadable',
    ),
    as(photo, 'photograph of which only the head came', photo.bytes.subarray(0, 20), 'attachment.unreadable'),
    as(photo, 'photograph that claims 4.3 thousand million pixels', wide, 'attachment.too-many-pixels'),
    as(png, 'flood of 3.6 thousand million pixels', pngFlood(60_000, 60_000), 'attachment.too-many-pixels'),
    as(png, 'flood of one endless line', pngFlood(2_000_000_000, 1), 'attachment.unreadable'),
    as(
      png,
      'png whose sums are wrong',
      Buffer.concat([png.bytes.subarray(0, 30), Buffer.alloc(60, 255)]),
      'attachment.unreadable',
    ),
    as(webp, 'moving picture', moving, 'attachment.animated'),
    as(webp, 'webp that is only a head', latin('RIFF\x10\0\0\0WEBPVP8 '), 'attachment.unreadable'),
  ];
}

/** Names that some system has read as a path, a header, a program or nothing at all. */
export const hostileNames: readonly string[] = [
  '\u200b.htaccess',
  '..%2f..%2fx.jpg',
  '../../etc/passwd',
  '..\\..\\boot.ini',
  'a.jpg.php',
  'CON',
  'x'.repeat(300),
  'nul\0byte.jpg',
  'photo\u202egpj.exe',
  'a"; filename="x.html',
  'line\r\nSet-Cookie: a=b.jpg',
  '<img src=x onerror=alert(1)>.jpg',
  '.',
  '\u2066\u2069',
  "o'neil*(1).jpg",
];
