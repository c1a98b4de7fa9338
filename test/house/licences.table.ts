// Under which licences the product may be given on, and why each of them is no trouble to a bureau.

export interface AllowedLicence {
  /** As SPDX writes it. */
  readonly licence: string;
  readonly because: string;
}

const permissive = 'permissive: keep the notice';

export const ALLOWED_LICENCES: readonly AllowedLicence[] = [
  { licence: 'MIT', because: permissive },
  { licence: 'MIT-0', because: permissive },
  { licence: 'ISC', because: permissive },
  { licence: '0BSD', because: permissive },
  { licence: 'BSD-2-Clause', because: permissive },
  { licence: 'BSD-3-Clause', because: permissive },
  { licence: 'BlueOak-1.0.0', because: permissive },
  { licence: 'Apache-2.0', because: 'permissive, with a grant of patents' },
  { licence: 'Unlicense', because: 'in the public domain' },
  { licence: 'Python-2.0', because: permissive },
  { licence: 'Zlib', because: permissive },
  {
    licence: 'LGPL-3.0-or-later',
    because: 'libvips under sharp: a shared library that is loaded, not linked in, and can be replaced',
  },
];

/** What a package says in other words than SPDX. */
export const OTHER_WORDS: Readonly<Record<string, string>> = { 'MIT/X11': 'MIT' };

/** A package without any licence, and why it may stay for now; for that version only. */
export const WITHOUT_LICENCE: Readonly<Record<string, string>> = {
  'buffers@0.1.1':
    'names none anywhere; exceljs brings it to unpack zips, which this house never lets it do (adr 0008). Ask again when exceljs moves.',
};
