// Moments and days as people read them, in the bureau's zone.
import { type Instant, type Language, type LocalDate, epochToInstant, instantToEpoch } from '#rules';

const eastOfGreenwichMs = 8 * 3_600_000;

/** 2026-11-24 09:30, in Shanghai. */
export function momentText(at: Instant): string {
  return epochToInstant(instantToEpoch(at) + eastOfGreenwichMs)
    .slice(0, 16)
    .replace('T', ' ');
}

/** 2026年11月24日, or 2026-11-24. */
export function dayText(on: LocalDate, language: Language): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : on;
}

/** ¥1,280.00 from fen. */
export function moneyText(fen: number): string {
  const yuan = String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`;
}
