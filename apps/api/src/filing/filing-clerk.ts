// A filing on its way from a form into the command, whoever wrote it down: routed, sealed, and what a machine noticed of it.
import { Injectable } from '@nestjs/common';
import { RoutingDesk } from '#casework';
import { SignedNotes } from '#files';
import { TextSigner, marksOf } from '#hints';
import { Sealer } from '#identity';
import type { NoticedAtDoor } from '#records';
import { type FileCommand, type FiledPart, type Instant, type LocalDate, localDateOf } from '#rules';
import { DoorRefusal } from '../door/door-refusal.js';
import { addressOf } from '../reference/stated-place.js';
import { type WrittenFiling, sealedFiling } from './filed-people.js';
import type { FormTraceDto } from './filing.dto.js';

/** By what way it came, and when. */
export type FiledBy = Pick<FileCommand, 'channel' | 'receivedFirstAt' | 'receivedAt' | 'reachedFirst'>;

@Injectable()
export class FilingClerk {
  constructor(
    private readonly routing: RoutingDesk,
    private readonly sealer: Sealer,
    private readonly signer: TextSigner,
    private readonly passes: SignedNotes,
  ) {}

  /** Whose files go with it. @throws DoorRefusal upload.pass-ended: a filing without its evidence is not what was meant */
  draftOf({ uploadPass }: WrittenFiling): string | undefined {
    if (uploadPass === undefined) return undefined;
    const note = this.passes.read(uploadPass);
    if (note?.what !== 'draft') throw new DoorRefusal(410, 'upload.pass-ended');
    return note.holder;
  }

  /** Only the filer's own words are compared: what he ticked is the same in a thousand filings. */
  noticedOf({ story }: WrittenFiling, form: FormTraceDto = {}): NoticedAtDoor {
    const { signature, bands } = this.signer.sign(story) ?? { signature: null, bands: [] };
    return { signature, bands, marks: marksOf({ openMs: form.openMs, trap: form.homepage }) };
  }

  /** @param now when it is routed: it goes to a unit that stands today */
  async commandOf(filing: WrittenFiling, by: FiledBy, now: Instant): Promise<FileCommand> {
    return {
      type: 'file',
      ...sealedFiling(filing, this.sealer),
      ...by,
      parts: await Promise.all(filing.kinds.map((kind) => this.partOf(kind, filing, localDateOf(now)))),
      consentToDisclosure: filing.consentToDisclosure ?? null,
      consentToEntrusting: filing.consentToEntrusting ?? null,
      external: null,
      closedAtSource: null,
      trackable: true,
    };
  }

  private async partOf(kind: FiledPart['kind'], filing: WrittenFiling, receivedOn: LocalDate): Promise<FiledPart> {
    const { respondent, person, goodsClass, problemClass, amountFen } = filing;
    const isOnPlatform = respondent.online !== undefined;
    const { routedTo } = await this.routing.route(addressOf(respondent), {
      matter: kind,
      respondent: isOnPlatform ? 'in-platform' : 'ordinary',
      receivedOn,
    });
    return {
      kind,
      kindStated: true,
      kindProposal: [],
      respondent: {
        name: respondent.name,
        address: [respondent.district, respondent.street, respondent.address].filter(Boolean).join(' '),
        creditCode: respondent.creditCode ?? null,
      },
      routedTo,
      realName: person !== undefined,
      goodsClass: goodsClass ?? null,
      problemClass: problemClass ?? null,
      insider: kind === 'report' && (filing.insider ?? false),
      subject: filing.subject ?? 'general',
      settleFirst: settleFirstOf(kind, filing),
      amountFen: amountFen ?? null,
    };
  }
}

/** Of a complaint and a report filed at once only the complaint is settled; a report alone is not, as the rules will say. */
function settleFirstOf(
  kind: FiledPart['kind'],
  { kinds, settleFirst, requests = [] }: WrittenFiling,
): FiledPart['settleFirst'] {
  const isMeant = kind === 'complaint' || !kinds.includes('complaint');
  if (settleFirst === undefined || !isMeant) return null;
  const { settler, settlerUnit = null, turnsByItself } = settleFirst;
  return { settler, settlerUnit, turnsByItself, requests };
}
