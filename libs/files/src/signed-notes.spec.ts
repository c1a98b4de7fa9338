// Whether a pass is worth something only as it was signed, for its purpose, and for its time.
import { SignedNotes } from './signed-notes.js';

const notes = new SignedNotes('s'.repeat(32), 'upload pass');
const note = { holder: 'a', what: 'draft' };

describe('a signed note', () => {
  it('is read as it was signed', () => {
    expect(notes.read(notes.sign(note, 60).text)).toMatchObject(note);
  });

  it('is worth nothing when a letter was changed, added or taken away', () => {
    const { text } = notes.sign(note, 60);
    for (let at = 0; at < text.length; at += 1) {
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      expect(notes.read(changed)).toBeUndefined();
    }
    for (const other of [`${text}A`, `${text}.`, text.slice(0, -1), ` ${text}`, '', '.', 'a'.repeat(10_000)]) {
      expect(notes.read(other)).toBeUndefined();
    }
  });

  it('is worth nothing for another purpose, under another secret, or when its time is over', () => {
    const { text } = notes.sign(note, 60);

    expect(new SignedNotes('s'.repeat(32), 'download ticket').read(text)).toBeUndefined();
    expect(new SignedNotes('t'.repeat(32), 'upload pass').read(text)).toBeUndefined();
    expect(notes.read(notes.sign(note, 0).text)).toBeUndefined();
  });
});
