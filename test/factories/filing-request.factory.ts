// Filings as a browser sends them: valid wholes, of which a test says only what matters to it.
import type { FilingDto } from '../../apps/api/src/filing/filing.dto.js';
import type { RecordingDto } from '../../apps/api/src/filing/recording.dto.js';

/** Built here, so that no number of a person stands in the sources. */
export const anyPhone = ['138', '0013', '8000'].join('');

/** Of somebody else than `anyPhone`. @param last one digit */
export const otherPhone = (last: number): string => ['138', '0013', '801', String(last)].join('');

type Filing = { -readonly [Name in keyof FilingDto]: FilingDto[Name] };

export function anyComplaint(given: Partial<Filing> = {}): Filing {
  return {
    kinds: ['complaint'],
    respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号' },
    story: '十一月二十日在该店买的电热水壶，第二天就不通电，店家不肯退款。',
    goodsClass: 'household',
    problemClass: 'quality',
    amountFen: 12_900,
    requests: ['refund'],
    person: { name: '李小明', phone: anyPhone },
    consentToDisclosure: false,
    consentToEntrusting: true,
    ...given,
  };
}

export function anyReport(given: Partial<Filing> = {}): Filing {
  return {
    kinds: ['report'],
    respondent: { name: '太康县兴旺面粉加工坊', address: '太康县城关回族镇西环路3号' },
    story: '该加工坊没有营业执照，夜里开工，面粉袋上没有生产日期。',
    problemClass: 'no-licence',
    ...given,
  };
}

/** A daughter complains for her mother, who has no telephone. */
export function anyAgentsComplaint(given: Partial<Filing> = {}): Filing {
  return anyComplaint({
    agency: {
      principal: { name: '王桂兰' },
      relation: 'relative',
      powers: ['settle'],
      matters: '就电热水壶不通电一事投诉老张百货店并参加调解',
      untilOn: '2026-12-31',
    },
    ...given,
  });
}

/** Three neighbours, of whom two speak for all. */
export function anyJointComplaint(given: Partial<Filing> = {}): Filing {
  return anyComplaint({
    members: [
      { person: { name: '赵铁柱', phone: otherPhone(1) }, agrees: true, represents: true },
      { person: { name: '钱秀英', phone: otherPhone(2) }, agrees: true, represents: false },
    ],
    filerRepresents: true,
    ...given,
  });
}

/** What a consumer says on the telephone, taken down a few minutes later. */
export function anyRecording(given: Partial<RecordingDto> = {}): RecordingDto {
  return { ...anyComplaint(), channel: 'phone', receivedFirstAt: '2026-11-23T00:40:00Z', ...given };
}
