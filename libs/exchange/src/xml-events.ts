/** Walks through an XML text event by event; entities of a document type are never resolved, so nothing outside is read. */
import { SaxesParser } from 'saxes';
import { refuseSheet } from './sheet.js';

export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Names come without their prefix: some systems write `x:row` where others write `row`. */
export function readXml(xml: string, events: XmlEvents): void {
  openXml(events).write(xml).close();
}

/** As `readXml`, for an XML text that comes in pieces: each is written, then the parser is closed. */
export function openXml(events: XmlEvents): SaxesParser {
  const parser: SaxesParser = new SaxesParser({ xmlns: false, fragment: false });
  parser.on('error', () => refuseSheet('sheet.damaged'));
  parser.on('opentag', (tag) => events.open?.(withoutPrefix(tag.name), tag.attributes));
  parser.on('closetag', (tag) => events.close?.(withoutPrefix(tag.name)));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  return parser;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
