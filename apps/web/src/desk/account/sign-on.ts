// What is kept while one is away at the provider: the page that was wanted, for this tab only.
const place = 'anqi-wanted';

export function keepWanted(path: string): void {
  window.sessionStorage.setItem(place, path);
}

/** The page that was wanted, once; the desk's own where none of this house was. */
export function takeWanted(): string {
  const wanted = window.sessionStorage.getItem(place) ?? '';
  window.sessionStorage.removeItem(place);
  return wanted.startsWith('/desk/') ? wanted : '/desk';
}
