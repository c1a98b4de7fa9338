// What the document says of a route: its answer, its headers, and that every other answer is a problem.
import { type Type, applyDecorators, HttpCode } from '@nestjs/common';
import {
  ApiDefaultResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { Problem } from './problem.js';

interface Answered {
  readonly summary: string;
  readonly status?: 200 | 201;
  readonly list?: boolean;
}

/** The answer of a route in JSON. */
export function Answers(view: Type, { summary, status = 200, list = false }: Answered): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, type: view, isArray: list }),
    MayRefuse(),
  );
}

/** A route that answers with nothing. */
export function AnswersNothing(summary: string): MethodDecorator {
  return applyDecorators(
    HttpCode(204),
    ApiOperation({ summary }),
    ApiResponse({ status: 204, description: 'Done.' }),
    MayRefuse(),
  );
}

function MayRefuse(): MethodDecorator {
  const schema = { $ref: getSchemaPath(Problem) };
  return applyDecorators(
    ApiExtraModels(Problem),
    ApiHeader({
      name: 'Accept-Language',
      required: false,
      description: 'zh-CN (default) or en-US',
      schema: { type: 'string' },
    }),
    ApiDefaultResponse({
      description: 'Refused, or not possible now: RFC 9457.',
      content: { 'application/problem+json': { schema } },
    }),
  );
}

export function Keyed(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'One for each intention; sent again it is answered again and not carried out twice.',
    schema: { type: 'string', pattern: '^[!-~]{8,200}$' },
  });
}

export function SeesVersion(): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The version of the case that was seen, in quotation marks.',
    schema: { type: 'string', pattern: '^"[0-9]{1,9}"$' },
  });
}
