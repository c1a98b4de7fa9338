// Dates and money as people read them; every date is the bureau's (Asia/Shanghai), never the visitor's.
import type { Language } from './language.js';

const ZONE = 'Asia/Shanghai';

function parts(instant: Date, zone: string, language: Language): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: language === 'zh-CN' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

function ofDate(date: string, language: Language): Readonly<Record<string, string>> {
  return parts(new Date(`${date}T00:00:00Z`), 'UTC', language);
}

/** 2026年12月2日（周三） · Wed 2 Dec 2026 */
export function publicDate(date: string, language: Language): string {
  const { year, month, day, weekday } = ofDate(date, language);
  return language === 'zh-CN' ? `${year}年${month}月${day}日（${weekday}）` : `${weekday} ${day} ${month} ${year}`;
}

/** 12月2日（周三） · Wed 2 Dec */
export function shortDate(date: string, language: Language): string {
  const { month, day, weekday } = ofDate(date, language);
  return language === 'zh-CN' ? `${month}月${day}日（${weekday}）` : `${weekday} ${day} ${month}`;
}

/** 2026-12-02 周三 · Wed 2 Dec 2026 */
export function deskDate(date: string, language: Language): string {
  return language === 'zh-CN' ? `${date} ${ofDate(date, language).weekday}` : publicDate(date, language);
}

/** 2026年12月2日 9:30 · 2 Dec 2026 09:30 */
export function publicMoment(instant: string, language: Language): string {
  const { year, month, day, hour, minute } = parts(new Date(instant), ZONE, language);
  return language === 'zh-CN'
    ? `${year}年${month}月${day}日 ${hour}:${minute}`
    : `${day} ${month} ${year} ${hour}:${minute}`;
}

/** 2026-12-02 09:30 in both languages: tables line up. */
export function deskMoment(instant: string): string {
  const { year, month, day, hour, minute } = parts(new Date(instant), ZONE, 'zh-CN');
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')} ${hour}:${minute}`;
}

/** 09:30 */
export function hourOf(instant: string): string {
  return deskMoment(instant).slice(11);
}

/** The date an instant falls on in Asia/Shanghai. */
export function dateOf(instant: string): string {
  return deskMoment(instant).slice(0, 10);
}

/** Fen from yuan as typed, `undefined` when it is no amount; no floating point on the way. */
export function fenOf(yuan: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replace(/[,，¥￥]/g, ''));
  if (match === null) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** A rate in permille, cut by the server, as per cent: 959 → 95.9 % */
export function perCent(permille: number): string {
  return `${Math.floor(permille / 10)}.${permille % 10} %`;
}

/** Thousands grouped: 1,204 */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
