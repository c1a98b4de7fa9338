// What a paper may point at: a test by its file and a part of its title, both of which must be there to be found.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

export interface Proof {
  readonly file: string;
  /** A part of a title that a test or a group of tests in this file has. */
  readonly title: string;
}

export type Standing =
  | { readonly is: 'proved'; readonly by: readonly Proof[] }
  | { readonly is: 'in part'; readonly by: readonly Proof[]; readonly missing: string }
  | { readonly is: 'not yet'; readonly why: string }
  | { readonly is: 'not applicable'; readonly why: string };

/** One file of tests, to be asked for its proofs by a part of their titles. */
export function testsOf(file: string): (title: string) => Proof {
  return (title) => ({ file, title });
}

export function proved(...by: readonly Proof[]): Standing {
  return { is: 'proved', by };
}

export function inPart(missing: string, ...by: readonly Proof[]): Standing {
  return { is: 'in part', by, missing };
}

export function notYet(why: string): Standing {
  return { is: 'not yet', why };
}

export function notApplicable(why: string): Standing {
  return { is: 'not applicable', why };
}

/** The titles of all tests and groups of a file, without their quotation marks; none where there is no such file. */
export async function titlesIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:it|describe)/.test(node.expression.getText())) {
      titles.push(...node.arguments.filter(isText).map((title) => title.getText().slice(1, -1)));
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return titles;
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}
