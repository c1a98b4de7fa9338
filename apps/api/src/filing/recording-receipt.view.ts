// The receipt of what was taken down: number, code and dates as every filer gets them, with the moment from which they count and why.
import type { FiledCase, FiledReceipt } from '#casework';
import { type Channel, type FileCommand, type Instant, type Language, type WorkingCalendar, receiptOf } from '#rules';
import { citationView } from '../case/citation.view.js';
import type { Naming } from '../words/event.text.js';
import { filingReceipt } from './filing-receipt.view.js';
import type { ReceivedView, RecordingReceipt } from './recording.dto.js';
import { type Arrival, arrivalText } from './recording.text.js';

interface RecordingReading {
  readonly naming: Naming;
  readonly calendar: WorkingCalendar;
  readonly language: Language;
  readonly queryCodeSecret: string;
  /** Of each case, in their order, whether whoever recorded it sees it. */
  readonly seen: readonly boolean[];
}

export function recordingReceipt(
  receipt: FiledReceipt,
  { channel, receivedFirstAt }: Pick<FileCommand, 'channel' | 'receivedFirstAt'>,
  { naming, calendar, language, queryCodeSecret, seen }: RecordingReading,
): RecordingReceipt {
  const reading = { moment: receipt.receivedAt, calendar, language, filed: { channel, receivedFirstAt } };
  const { numbers, queryCode } = filingReceipt(receipt, queryCodeSecret, { naming, reading });
  const received = (at: Instant, by: Channel): ReceivedView => receivedView(at, by, { calendar, language });
  return {
    numbers: receipt.cases.flatMap((filed, place) => {
      const number = numbers[place];
      if (number === undefined) return [];
      const arrival = arrivalOf(filed, receivedFirstAt);
      return {
        ...number,
        received: received(filed.receivedAt, arrival === 'at-home' ? channel : 'transfer'),
        why: arrivalText[arrival][language],
        inSight: seen[place] ?? false,
      };
    }),
    queryCode,
    receivedFirst: received(receivedFirstAt, channel),
    recordedAt: receipt.receivedAt,
  };
}

function arrivalOf({ kind, receivedAt }: FiledCase, receivedFirstAt: Instant): Arrival {
  if (receivedAt === receivedFirstAt) return 'at-home';
  return kind === 'settlement' ? 'to-settler' : 'sent-on';
}

function receivedView(
  at: Instant,
  channel: Channel,
  { calendar, language }: Pick<RecordingReading, 'calendar' | 'language'>,
): ReceivedView {
  const { receivedOn, inOfficeHours, inHandOn, rule } = receiptOf(at, { channel, calendar });
  return {
    at,
    on: receivedOn,
    rule: rule.moment[language],
    citation: citationView(rule.source, language),
    inOfficeHours,
    inHandOn,
  };
}
