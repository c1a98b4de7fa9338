// Suggests from a story in which classes it belongs; a person chooses, and of the question nothing is kept.
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClassSuggestion, suggestGoodsClass, suggestProblemClass, suggestReportClass } from '#rules';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import type { Wording } from '../door/language.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { goodsClassText, problemClassText, reportClassText } from '../reference/classes.table.js';
import { ClassQuestionDto, ClassSuggestions, type SuggestedClass } from './class-suggestion.dto.js';

/** More reasons than these nobody reads. */
const MOST_WORDS = 5;

@ApiTags('public')
@Controller('api/v1/class-suggestions')
export class ClassSuggestionController {
  /** By POST, so that no story stands in an address. */
  @Costs(2)
  @Post()
  @PublicRoute()
  @Answers(ClassSuggestions, { summary: 'The classes of which a story seems to speak, and why; nothing is stored.' })
  suggest(@Body() { kind, story }: ClassQuestionDto): ClassSuggestions {
    const goods = named(goodsClassText, suggestGoodsClass(story));
    const problem =
      kind === 'complaint'
        ? named(problemClassText, suggestProblemClass(story))
        : named(reportClassText, suggestReportClass(story));
    return { ...(goods === undefined ? {} : { goods }), ...(problem === undefined ? {} : { problem }) };
  }
}

function named<Code extends string>(
  texts: Readonly<Record<Code, Wording>>,
  suggestion: ClassSuggestion<Code> | undefined,
): SuggestedClass | undefined {
  if (suggestion === undefined) return undefined;
  const { code, words } = suggestion;
  const { zh, en } = texts[code];
  return { code, label: { zh, en }, words: words.slice(0, MOST_WORDS) };
}
