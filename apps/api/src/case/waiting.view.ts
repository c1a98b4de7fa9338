// What on a case waits for somebody's answer, and the command that answers it.
import { ApiProperty } from '@nestjs/swagger';
import { type CaseFacts, type CaseFile, type Instant, type Language, waitingRequest } from '#rules';
import { recusalByText } from '../words/choice.text.js';
import { wordFor } from '../words/case.text.js';
import type { Naming } from '../words/event.text.js';
import type { OfficersCommand } from './command-form.js';

export class WaitingView {
  @ApiProperty({ description: 'Who asks for what.' }) readonly text: string;
  @ApiProperty({ description: 'The command that answers it.' }) readonly command: string;
}

interface Waiting {
  readonly text: Readonly<Record<Language, string>>;
  readonly command: OfficersCommand;
  readonly who: string;
}

const approvals: Readonly<Record<NonNullable<CaseFacts['approval']>['what'], Omit<Waiting, 'who'>>> = {
  extension: {
    text: { zh: '{who}申请延期，等待审批', en: '{who} asks for an extension' },
    command: 'answer-extension',
  },
  suspension: {
    text: { zh: '{who}申请中止调查，等待审批', en: '{who} asks to suspend the investigation' },
    command: 'answer-suspension',
  },
};
const recusal: Omit<Waiting, 'who'> = {
  text: { zh: '{who}申请回避，等待决定', en: '{who} asks for another mediator' },
  command: 'answer-recusal',
};
const supervision: Omit<Waiting, 'who'> = {
  text: { zh: '{who}督办，等待答复', en: '{who} follows the case and awaits an answer' },
  command: 'answer-supervision',
};

const look: Omit<Waiting, 'who'> = {
  text: { zh: '{who}申请查看身份，等待第二个人审批', en: '{who} asks a second person to be let look at who it is' },
  command: 'answer-look',
};

interface Standing {
  readonly file: CaseFile;
  readonly moment: Instant;
}

export function waitingOn({ file, moment }: Standing, naming: Naming, language: Language): readonly WaitingView[] {
  const { approval, recusal: asked, supervisedBy } = file.facts;
  const asker = waitingRequest(file, moment);
  const waiting: readonly Waiting[] = [
    ...(asker === null ? [] : [{ ...look, who: naming.accountName(asker.by) }]),
    ...(approval === null ? [] : [{ ...approvals[approval.what], who: naming.accountName(approval.by) }]),
    ...(asked === null ? [] : [{ ...recusal, who: wordFor(recusalByText, asked.by, language) }]),
    ...(supervisedBy === null ? [] : [{ ...supervision, who: naming.unitName(supervisedBy) }]),
  ];
  return waiting.map(({ text, command, who }) => ({ text: text[language].replace('{who}', () => who), command }));
}
