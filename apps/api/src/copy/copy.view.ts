// From what was passed on to what the desk and the other side are shown of it.
import type { OpenCase } from '#casework';
import type { KeptCopy, ReleasedCopyView } from '#records';
import { type CaseCommandType, type CopiedOriginal, type CopyReader, type Language, bodyOfCase } from '#rules';
import type { CommandReason } from '../case/command.view.js';
import type { Wording } from '../door/language.js';
import { reasonText } from '../door/violation.text.js';
import type { Naming } from '../words/event.text.js';
import type { CopyReaderView, PassedOnItem, ReleasedCopiesView, ReleasedCopyItem } from './copy.dto.js';

export interface CopySides {
  readonly opened: OpenCase;
  readonly found: Pick<CopiedOriginal, 'ofReport' | 'settledFirst'>;
  readonly released: readonly ReleasedCopyView[];
  readonly naming: Naming;
}

export function releasedCopies({ opened, found, released, naming }: CopySides, language: Language): ReleasedCopiesView {
  const readers = readersOf(opened, found, naming);
  const reason = found.ofReport ? because('copy.of-a-report', language) : againstIt(opened, 'release-copy', language);
  const nobody = reason === undefined && readers.length === 0 ? because('copy.no-reader', language) : reason;
  return {
    allowed: nobody === undefined,
    ...(nobody === undefined ? {} : { reason: nobody }),
    mayTakeBack: againstIt(opened, 'take-back-copy', language) === undefined,
    readers,
    items: released.map((copy) => releasedCopyItem(copy, opened, naming)),
  };
}

export function passedOnItem({ id, kind, bytes, releasedAt }: KeptCopy): PassedOnItem {
  return { id, kind, bytes, releasedAt };
}

const isFor: Readonly<Record<CopyReader, (file: OpenCase['file'], found: CopySides['found']) => boolean>> = {
  enterprise: (_file, { settledFirst }) => settledFirst,
  body: ({ facts }) => bodyOfCase(facts) !== null,
};

function readersOf({ file }: OpenCase, found: CopySides['found'], naming: Naming): readonly CopyReaderView[] {
  const names = { enterprise: file.respondent.name, body: naming.unitName(bodyOfCase(file.facts) ?? '') };
  const codes: readonly CopyReader[] = ['enterprise', 'body'];
  return codes.filter((code) => isFor[code](file, found)).map((code) => ({ code, name: names[code] }));
}

/** What stands against a command now; a kind of case that does not know it is a report or what grew out of one. */
function againstIt({ standings }: OpenCase, name: CaseCommandType, language: Language): CommandReason | undefined {
  const standing = standings.find(({ command }) => command === name);
  if (standing === undefined) return because('copy.not-here', language);
  const { objection } = standing;
  if (objection === null) return undefined;
  const { code, facts = {} } = objection;
  return { code, text: reasonText({ code, facts }, language) };
}

function because(code: keyof typeof noneText, language: Language): CommandReason {
  return { code, text: noneText[code][language] };
}

const noneText = {
  'copy.of-a-report': {
    zh: '附有举报，举报人提交的材料不交给对方',
    en: 'somebody reported with it: nothing of that is passed on',
  },
  'copy.not-here': {
    zh: '此件不向对方交副本，或者不归您的岗位办',
    en: 'nothing of this case is passed on, or not by you',
  },
  'copy.no-reader': {
    zh: '现在没有能收到副本的一方：经营者没有收到过这件争议，也没有委托调解',
    en: 'nobody could find a copy now: the operator never had this dispute before it, and no body mediates',
  },
} as const satisfies Readonly<Record<string, Wording>>;

function releasedCopyItem(copy: ReleasedCopyView, { file }: OpenCase, naming: Naming): ReleasedCopyItem {
  const { id, attachment, kind, bytes, sha256, covers, toEnterprise, toBody, releasedBy, releasedAt, takenBackAt } =
    copy;
  return {
    ...{ id, attachment, kind, bytes, sha256, covers, releasedAt },
    to: [...(toEnterprise ? [file.respondent.name] : []), ...(toBody === null ? [] : [naming.unitName(toBody)])],
    releasedByName: naming.accountName(releasedBy),
    ...(takenBackAt === null ? {} : { takenBackAt }),
  };
}
