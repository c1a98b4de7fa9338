// Prints the document of the api, from which the web's client is written.
import 'reflect-metadata';
import { previewDocument } from './openapi/preview-document.js';

process.stdout.write(`${JSON.stringify(await previewDocument(), null, 2)}\n`);
