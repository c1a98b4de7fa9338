// The words of the law, for whoever reads a citation: as a bureau loaded them, or not at all.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LawTexts, Ledger } from '#records';
import { findPlace, localDate, localDateOf, passageOf } from '#rules';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { LawTextDto, LawTextView, LoadedLawView } from './law.dto.js';

const longestName = 100;

@ApiTags('public')
@Controller('api/v1/law')
export class LawController {
  constructor(
    private readonly texts: LawTexts,
    private readonly ledger: Ledger,
  ) {}

  @Get()
  @PublicRoute()
  @Answers(LoadedLawView, { summary: 'The laws whose words this bureau has loaded.', list: true })
  async list(): Promise<readonly LoadedLawView[]> {
    const loaded = await this.texts.list();
    return loaded.map(({ law, edition, document, articles }) => ({ law, edition, documentNo: document, articles }));
  }

  /** @param article as citations write it: 第二十三条第一款第（五）项, or only 第二十三条 */
  @Get(':law/:article')
  @PublicRoute()
  @Answers(LawTextView, { summary: 'An article word for word, with the item that was asked for.' })
  async article(
    @Param('law') law: string,
    @Param('article') article: string,
    @Query() asked: LawTextDto,
  ): Promise<LawTextView> {
    const place = findPlace(article);
    if (place === undefined || law.length > longestName) throw new DoorRefusal(404, 'request.not-found');
    const on = asked.on === undefined ? localDateOf(await this.ledger.now()) : localDate(asked.on);
    const found = await this.texts.find({ law, article: place.article, on });
    if (found === undefined) return { law, article: place.article, loaded: false };
    const passage = passageOf(found.text, place);
    return {
      ...{ law, article: found.article, loaded: true, text: found.text },
      ...(found.document === null ? {} : { documentNo: found.document }),
      ...(found.inForceFrom === null ? {} : { inForceFrom: found.inForceFrom }),
      ...(passage === found.text ? {} : { passage }),
    };
  }
}
