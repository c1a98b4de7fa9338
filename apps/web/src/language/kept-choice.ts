// The few choices a browser may keep (language, text size); one that refuses to keep them still works.
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function writeKept(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private windows refuse: the choice then holds until the page is closed.
  }
}
