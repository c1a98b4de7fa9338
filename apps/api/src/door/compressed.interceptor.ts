// Sends an answer that is the same for everybody compressed, to whoever reads that: on a phone its size is its time.
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, mergeMap } from 'rxjs';

const compress = promisify(brotliCompress);
/** Better by a tenth would cost a server ten times as long. */
const QUALITY = 5;

/** Never for an answer that holds a secret beside words of the asker: its length would give the secret away. */
@Injectable()
export class CompressedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('vary', 'accept-encoding');
    if (!/\bbr\b/.test(String(headers['accept-encoding'] ?? ''))) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer) => {
        const bytes = await compress(JSON.stringify(answer), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
        void reply.header('content-encoding', 'br').type('application/json; charset=utf-8');
        return bytes;
      }),
    );
  }
}
