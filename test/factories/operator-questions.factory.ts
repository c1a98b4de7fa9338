// What people type to find an operator: its name, a part of it, a wrong character of the same sound or none, pinyin, initials, its code.
import { pinyin } from 'pinyin-pro';

export interface AskedOperator {
  readonly typed: string;
  readonly name: string;
  readonly way: Way;
}

export const WAYS = [
  'whole',
  'part',
  'same-sound',
  'wrong-character',
  'left-out',
  'swapped',
  'pinyin',
  'initials',
  'code',
  'name-and-street',
] as const;
export type Way = (typeof WAYS)[number];

const NAME = 2;
const CODE = 0;
const ADDRESS = 9;
/** Long enough that one wrong character leaves something to go by. */
const longEnough = 6;

/** Operators spread over the register, each asked for in one of the ways by turns. */
export function askedOperators(rows: Iterable<readonly string[]>, count: number): readonly AskedOperator[] {
  const all = [...rows].filter((row) => (row[NAME] ?? '').length >= longEnough && row[CODE] !== '');
  return Array.from({ length: count }, (_unused, turn) => {
    const row = all[Math.floor((turn * all.length) / count)] ?? [];
    const way = WAYS[turn % WAYS.length] ?? 'whole';
    return { typed: typedAs(way, row, Math.floor(turn / WAYS.length)), name: row[NAME] ?? '', way };
  });
}

function typedAs(way: Way, row: readonly string[], turn: number): string {
  const name = row[NAME] ?? '';
  const own = name.replace(/^(?:周口市|..[区县市])/, '').replace(/有限公司$/, '');
  // Somewhere in the middle, another place each time.
  const at = 1 + (turn % (name.length - 2));
  switch (way) {
    case 'whole':
      return name;
    case 'part':
      return own;
    case 'same-sound':
      return own.slice(0, 1) + sameSound(own.charAt(1)) + own.slice(2);
    case 'wrong-character':
      return `${name.slice(0, at)}囗${name.slice(at + 1)}`;
    case 'left-out':
      return name.slice(0, at) + name.slice(at + 1);
    case 'swapped':
      return name.slice(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.slice(at + 1);
    case 'pinyin':
      return soundsOf(own).join('');
    case 'initials':
      return soundsOf(name)
        .map((sound) => sound.charAt(0))
        .join('');
    case 'code':
      return (row[CODE] ?? '').slice(0, 17);
    case 'name-and-street':
      return `${own} ${/[一-龥]{2}[路街巷]/.exec((row[ADDRESS] ?? '').slice(-12))?.[0] ?? ''}`;
  }
}

function soundsOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

const others = [...'雲耘晓笑曼慢味未旺望船穿广光泛饭翻繁下夏余宇语度杜何合月越岩严青清晨尘情禾盒溪西'];

/** Another character that sounds alike; the same one where the list holds none. */
function sameSound(character: string): string {
  const [sound] = soundsOf(character);
  return others.find((other) => other !== character && soundsOf(other)[0] === sound) ?? character;
}
