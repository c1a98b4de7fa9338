// How far a case has come, as it is told to whoever filed it, by whatever way he came.
import { Injectable } from '@nestjs/common';
import { CaseDesk } from '#casework';
import { AttachmentListQuery, type TrackedCase } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import { attachmentItem } from '../attachment/attachment-item.view.js';
import { clockView } from '../case/clock.view.js';
import { partyCommandViews } from '../case/party-command.view.js';
import { standingOffer } from '../case/standing-offer.view.js';
import { Directory } from '../reference/directory.js';
import { plainStateText } from '../words/case.text.js';
import { eventSentence } from '../words/event.text.js';
import type { TrackedCaseView } from './tracking.dto.js';

@Injectable()
export class TrackedCaseViews {
  constructor(
    private readonly settings: Settings,
    private readonly attachments: AttachmentListQuery,
    private readonly desk: CaseDesk,
    private readonly directory: Directory,
  ) {}

  async viewOf(tracked: TrackedCase, language: Language): Promise<TrackedCaseView> {
    const { filing, file, asOf, unitName, events, related } = tracked;
    const scope = { city: this.settings.city, filing };
    const [opened, { naming }, sent] = await Promise.all([
      this.desk.open({ actor: { kind: 'filer' }, scope }, file.number),
      this.directory.open(),
      this.attachments.ofFiler(scope),
    ]);
    const { calendar } = opened;
    const { settleFirst } = file.facts;
    return {
      number: file.number,
      kind: file.kind,
      state: file.state,
      plainState: plainStateText[file.state],
      ...(file.state === 'triage' ? {} : { unitName }),
      clocks: file.clocks.map((clock) => clockView(clock, { moment: asOf, calendar, language })),
      events: events.map(({ at, type, payload }) => ({
        at,
        type,
        text: eventSentence(type, payload, naming, language),
      })),
      ...(file.outcome === null ? {} : { outcome: file.outcome }),
      attachments: sent.map((view) => attachmentItem(view, language)),
      version: file.version,
      ...(file.kind === 'settlement'
        ? { settling: { ...standingOffer(file), turnsByItself: settleFirst?.turnsByItself ?? false } }
        : {}),
      commands: partyCommandViews('filer', opened, language),
      related: related.map(({ number, kind, relation }) => ({ number, kind, relation })),
    };
  }
}
