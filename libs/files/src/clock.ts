// The time of this machine, by which the file system dates its files and short passes run out; no case is counted by it.

export function trueNowMs(): number {
  return Date.now();
}
