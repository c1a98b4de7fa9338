// The loader behind typescript.mjs: finds the source of a room and turns it into JavaScript, as jest does.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/') && !url.includes('/dist/');

export async function resolve(specifier, context, next) {
  const conditions = [...(context.conditions ?? []), 'source'];
  if (!isOurs(context.parentURL) || !/^\.{1,2}\//.test(specifier) || !specifier.endsWith('.js')) {
    return next(specifier, { ...context, conditions });
  }
  return next(specifier, context).catch(() => next(`${specifier.slice(0, -3)}.ts`, context));
}

export async function load(url, context, next) {
  if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
