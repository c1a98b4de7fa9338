// Answers with 304 before a page is written, where whoever asks has it; else tells the page its tag.
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, of } from 'rxjs';
import { Costs } from '../door/costs.decorator.js';
import { PageTags, hasTag } from './page-tags.js';
import { keepable } from './send-page.js';

@Injectable()
export class KnownPageInterceptor implements NestInterceptor {
  constructor(private readonly tags: PageTags) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const known = await this.tags.find(request);
    request.pageTag = known;
    if (!hasTag(request, known.tag)) return next.handle();
    keepable(reply, known.tag).status(304).send();
    return of(undefined);
  }
}

/** A page that is answered from its tag where that is known. @param points what it costs whoever asks */
export const PublicPage = (points: number): MethodDecorator =>
  applyDecorators(Costs(points), UseInterceptors(KnownPageInterceptor));
