// The document of the api as one plain page to read: no script, no stranger's code.
import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const style = `
  body { font: 16px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem; color-scheme: light dark; }
  code, pre { font: 14px/1.5 ui-monospace, monospace; } h2 { margin-top: 3rem; } h3 { margin: 2rem 0 0; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884; }
  .method { text-transform: uppercase; font-weight: 600; } a { color: inherit; }
`;

/** @param nonce of the page's own style */
export function docsPage(document: OpenAPIObject, nonce: string): string {
  const operations = listOperations(document);
  const schemas: Schemas = document.components?.schemas ?? {};
  const tags = document.tags ?? [];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(document.info.title)} · API</title><style nonce="${nonce}">${style}</style></head>
<body><h1>${text(document.info.title)} · API ${text(document.info.version)}</h1>
<p>${text(document.info.description ?? '')}</p><p>As a document: <a href="/api/openapi.json">/api/openapi.json</a></p>
<nav><ul>${tags.map(({ name, description = '' }) => `<li><a href="#${text(name)}">${text(name)}</a> ${text(description)}</li>`).join('')}
<li><a href="#schemas">schemas</a></li></ul></nav>
${tags.map(({ name }) => tagSection(name, operations)).join('')}
<h2 id="schemas">schemas</h2>${Object.entries(schemas).map(schemaSection).join('')}
</body></html>`;
}

function listOperations({ paths }: OpenAPIObject): readonly Listed[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ method, path, operation }];
    }),
  );
}

function tagSection(tag: string, operations: readonly Listed[]): string {
  const own = operations.filter(({ operation }) => operation.tags?.includes(tag) === true);
  return `<h2 id="${text(tag)}">${text(tag)}</h2>${own.map(operationSection).join('')}`;
}

function operationSection({ method, path, operation }: Listed): string {
  const { summary = '', parameters = [], requestBody, responses } = operation;
  const asked = parameters.flatMap((parameter) =>
    'name' in parameter
      ? [[parameter.name, parameter.in, parameter.required === true ? 'required' : '', parameter.description ?? '']]
      : [],
  );
  const body = requestBody === undefined || !('content' in requestBody) ? '' : contentLine('Body', requestBody.content);
  const answers = Object.entries(responses).map(([status, answer]) =>
    answer === undefined || !('content' in answer)
      ? `<p>Answers <code>${text(status)}</code></p>`
      : contentLine(`Answers <code>${text(status)}</code>`, answer.content ?? {}),
  );
  return `<h3><span class="method">${method}</span> <code>${text(path)}</code></h3><p>${text(summary)}</p>${table(asked)}${body}${answers.join('')}`;
}

function contentLine(label: string, content: Readonly<Record<string, { readonly schema?: Schema }>>): string {
  const kinds = Object.entries(content).map(([type, { schema }]) => `${typeOf(schema)} <code>${text(type)}</code>`);
  return `<p>${label}: ${kinds.join(', ')}</p>`;
}

function schemaSection([name, schema]: readonly [string, Schema]): string {
  if ('$ref' in schema) return '';
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([field, property]) => [
    field,
    { html: typeOf(property) },
    required.has(field) ? 'required' : '',
    'description' in property ? (property.description ?? '') : '',
  ]);
  return `<h3 id="schema-${text(name)}">${text(name)}</h3>${table(rows)}`;
}

type Cell = string | { readonly html: string };

function table(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const cell = (value: Cell): string => `<td>${typeof value === 'string' ? text(value) : value.html}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

function typeOf(schema: Schema | undefined): string {
  if (schema === undefined) return '';
  if ('$ref' in schema) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `<a href="#schema-${text(name)}">${text(name)}</a>`;
  }
  if (schema.type === 'array') return `list of ${typeOf(schema.items)}`;
  if (schema.enum !== undefined) return schema.enum.map((value) => `<code>${text(String(value))}</code>`).join(' | ');
  return text([schema.type].flat().join(' or '));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');
}
