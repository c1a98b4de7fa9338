// From an application as it is kept to how its applicant and its county read it.
import type { ApplicationLine, ApplicationStanding, CodeHolder } from '#records';
import { ADMISSION_CONDITIONS, type AdmissionRow, REFUSAL_GROUNDS, SETTLER_PROMISES, WITHDRAWAL_GROUNDS } from '#rules';
import type { Wording } from '../door/language.js';
import type { Naming } from '../words/event.text.js';
import type { ApplicationStandingView, EnterpriseApplicationView } from './enterprise.dto.js';

type Rows = Readonly<Record<string, AdmissionRow>>;

export function applicationStanding(standing: ApplicationStanding, naming: Naming): ApplicationStandingView {
  const { operatorName, creditCode, unit, appliedAt, state, ground, withdrawnAt, withdrawnWhy } = standing;
  const [refusedFor, withdrawnFor] = [wordingOf(REFUSAL_GROUNDS, ground), wordingOf(WITHDRAWAL_GROUNDS, withdrawnWhy)];
  return {
    operatorName,
    creditCode,
    unitName: naming.unitName(unit),
    appliedAt: appliedAt.toISOString(),
    state,
    ...(refusedFor === undefined ? {} : { ground: refusedFor }),
    ...(withdrawnAt === null ? {} : { withdrawnAt: withdrawnAt.toISOString() }),
    ...(withdrawnFor === undefined ? {} : { withdrawnWhy: withdrawnFor }),
  };
}

/** @param holders of the same codes, wherever in the city */
export function enterpriseApplication(
  line: ApplicationLine,
  holders: readonly CodeHolder[],
  naming: Naming,
): EnterpriseApplicationView {
  const { id, codeIrregular, operatorAddress, conditions, contactMask, decidedAt } = line;
  const holder =
    line.state === 'waiting' ? holders.find(({ creditCode }) => creditCode === line.creditCode) : undefined;
  return {
    ...applicationStanding(line, naming),
    id,
    codeIrregular,
    ...(holder === undefined ? {} : { codeHeldBy: naming.unitName(holder.unit) }),
    operatorAddress,
    conditions: Object.entries<AdmissionRow>(ADMISSION_CONDITIONS).map(([code, { text }]) => ({
      code,
      text,
      declared: conditions.includes(code),
    })),
    promises: line.promises.map((promise) => SETTLER_PROMISES[promise].text),
    contact: contactMask,
    ...(decidedAt === null ? {} : { decidedAt: decidedAt.toISOString() }),
  };
}

function wordingOf(rows: Rows, code: string | null): Wording | undefined {
  return code === null ? undefined : rows[code]?.text;
}
