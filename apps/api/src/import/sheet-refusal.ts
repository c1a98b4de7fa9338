// A file that could not be read at all: refused in the words of the exchange room.
import { type SheetFault, sheetFaultSentence } from '#exchange';
import type { Language } from '#rules';

export class SheetRefusal extends Error {
  private constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(code);
    this.name = 'SheetRefusal';
  }

  /** @throws SheetRefusal when the summary of an import names a fault of the whole file */
  static throwFor(summary: object, language: Language): void {
    if (!('fault' in summary) || !isSheetFault(summary.fault)) return;
    const spoken = language === 'zh' ? 'zh-CN' : 'en-US';
    throw new SheetRefusal(summary.fault.code, sheetFaultSentence(summary.fault, spoken));
  }
}

function isSheetFault(value: unknown): value is SheetFault {
  return typeof value === 'object' && value !== null && 'code' in value && 'facts' in value;
}
