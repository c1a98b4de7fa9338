// An entry in the log of a service station: what a consumer brings, which operator, what he wants, who he is and what he allows.
import { Choice, Choices, Code, Fen, Part, Words, YesNo } from '../door/field.decorator.js';
import { PersonDto } from '../filing/people.dto.js';
import { goodsClassText, problemClassText, requestText } from '../reference/classes.table.js';

const LONGEST_STORY = 4000;
const requests = Object.keys(requestText);

export class StationEntryDto {
  @Words({ most: 100, description: 'As on the shop or its licence.' }) readonly operatorName: string;
  @Words({ most: 200, description: 'Where in the mall or market it is.' }) readonly operatorAddress: string;
  @Code(/^[0-9A-HJ-NPQRTUWXY]{18}$/, { optional: true, description: 'Unified social credit code.' })
  readonly creditCode?: string;
  @Words({ most: LONGEST_STORY, description: 'Sealed before it is stored.' }) readonly story: string;
  @Choice(Object.keys(goodsClassText), { optional: true, list: 'goodsClasses' }) readonly goodsClass?: string;
  @Choice(Object.keys(problemClassText), { optional: true, list: 'problemClasses' }) readonly problemClass?: string;
  @Fen({ optional: true }) readonly amountFen?: number;
  @Choices(requests, { least: 1, most: requests.length, list: 'requests' }) readonly requests: readonly string[];
  @Part(() => PersonDto) readonly person: PersonDto;
  @YesNo({ description: 'To the disclosure of a complaint that may grow out of it.' })
  readonly consentToDisclosure: boolean;
  @YesNo({ description: 'To an entrusted mediation of such a complaint.' }) readonly consentToEntrusting: boolean;
  @YesNo({ description: 'Whether it goes to the bureau by itself when it is not settled in time.' })
  readonly turnsByItself: boolean;
}
