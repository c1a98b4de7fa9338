// Whether the api's document is whole, and the web's client the one that is written from it.
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import openapiTS, { COMMENT_HEADER, astToString } from 'openapi-typescript';
import { previewDocument } from '../../apps/api/src/openapi/preview-document.js';

type Document = Awaited<ReturnType<typeof previewDocument>>;

/** Every place in a document that points to a part of it. */
function pointersIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : pointersIn(inner),
  );
}

describe('the wire between the api and the web', () => {
  let document: Document;

  beforeAll(async () => {
    document = await previewDocument();
  });

  it('is described by a document that points to nothing it does not describe', () => {
    const described = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);
    const pointers = [...new Set(pointersIn(document))];

    expect(pointers.length).toBeGreaterThan(50);
    expect(pointers.filter((pointer) => !described.includes(pointer))).toEqual([]);
  });

  it('says of every route in one sentence what it is for, and names it once', () => {
    const routes = Object.values(document.paths).flatMap((item) => [item.get, item.post, item.put, item.delete]);
    const known = routes.flatMap((route) => (route === undefined ? [] : [route]));
    const ids = known.map(({ operationId }) => operationId);

    expect(known.filter(({ summary = '', tags = [] }) => summary === '' || tags.length !== 1)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is spoken by a client that is written from the document as it is now: after a change, npm run wire', async () => {
    const plain: Parameters<typeof openapiTS>[0] = JSON.stringify(document);
    const written = COMMENT_HEADER + astToString(await openapiTS(plain));

    expect(await readFile('apps/web/src/wire/schema.ts', 'utf8')).toBe(written);
  });
});
