// The schema of the open data, by which whoever takes the files may check them.
import { DISCLOSED_RESULTS, SALES_MODES } from '#rules';
import { goodsClassText, problemClassText, requestText } from '../reference/classes.table.js';
import { OPEN_FIELDS } from './open-record.js';

const textOrNull = { type: ['string', 'null'] };
const day = { type: 'string', format: 'date' };
const moment = { type: 'string', format: 'date-time' };
const codes = (texts: Readonly<Record<string, unknown>>) => `Codes: ${Object.keys(texts).join(', ')}. More may come.`;

const record = {
  type: 'object',
  required: [...OPEN_FIELDS],
  properties: {
    id: { type: 'string', format: 'uuid', description: 'Permanent: /disclosure/r/<id>.' },
    operatorName: { type: 'string' },
    creditCode: { ...textOrNull, description: 'Unified social credit code.' },
    operatorAddress: textOrNull,
    unit: { type: 'string', description: 'Who publishes it, by code.' },
    unitName: { type: 'string' },
    complainedOn: day,
    boughtOn: { type: ['string', 'null'], format: 'date' },
    goodsClass: { ...textOrNull, description: codes(goodsClassText) },
    problemClass: { ...textOrNull, description: codes(problemClassText) },
    salesMode: { enum: [...SALES_MODES, null] },
    requests: { type: 'array', items: { type: 'string' }, description: codes(requestText) },
    result: { enum: [...DISCLOSED_RESULTS] },
    summary: {
      ...textOrNull,
      description: 'What the consumer stated, without personal details; no finding of breach.',
    },
    publishedAt: moment,
    endsOn: { ...day, description: 'The last day on which it is shown.' },
  },
};

export const openDataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:anqi:open-data:v1:disclosures',
  title: 'Disclosed complaints, version 1',
  description: 'Fields are only ever added within a version; whoever reads must pass over those he does not know.',
  type: 'object',
  required: ['version', 'records'],
  properties: { version: { const: 'v1' }, records: { type: 'array', items: { $ref: '#/$defs/record' } } },
  $defs: {
    record,
    change: {
      type: 'object',
      required: ['id', 'changedAt', 'version', 'state', 'record'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        changedAt: moment,
        version: { type: 'integer', minimum: 1 },
        state: { enum: ['published', 'gone'], description: 'Gone: delete what you keep of it.' },
        record: { oneOf: [{ $ref: '#/$defs/record' }, { type: 'null' }] },
      },
    },
  },
} as const;
