// The list a case was opened from, so that the next case of that list is one key away.
let numbers: readonly string[] = [];
let address = '/desk/queue';
let opened: string | undefined;

export function rememberList(shown: readonly string[], search: string): void {
  numbers = shown;
  address = `/desk/queue${search}`;
}

export function rememberOpened(number: string): void {
  opened = number;
}

/** The case last opened: coming back, the reader stands on its row again. */
export function lastOpened(): string | undefined {
  return opened;
}

export interface Neighbours {
  readonly list: string;
  readonly place: number;
  readonly of: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export function neighboursOf(number: string): Neighbours {
  const place = numbers.indexOf(number);
  const found = place >= 0;
  return {
    list: address,
    place: place + 1,
    of: numbers.length,
    previous: found ? numbers[place - 1] : undefined,
    next: found ? numbers[place + 1] : undefined,
  };
}
