// The doors of the api as its router knows them: one line for each method and pattern.

/** @param tree what Fastify prints of its routes, one segment to a line, indented by what is before it */
export function readDoors(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line);
    if (found === null) return [];
    const [, indent = '', segment = '', methods = ''] = found;
    const depth = indent.length / 4;
    const pattern = `${depth === 0 ? '' : (above[depth - 1] ?? '')}${segment}`;
    above[depth] = pattern;
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${pattern}`);
  });
}
