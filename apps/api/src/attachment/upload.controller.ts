// Sending a file in parts that can be resumed: POST announces, PATCH writes on, HEAD says how far, DELETE takes back.
import { Controller, Delete, Get, Head, HttpCode, Param, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type UploadStanding, Uploads } from '#files';
import { AttachmentListQuery, type Holder, findCaseNumber } from '#records';
import type { Language } from '#rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { attachmentItem } from './attachment-item.view.js';
import { AttachmentItem } from './attachment.dto.js';
import { readAnnouncement, readOffset } from './upload-headers.js';
import { type Uploader, UploaderGuard, Uploading } from './uploader.guard.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const header = (name: string, description: string, required = true): MethodDecorator & ClassDecorator =>
  ApiHeader({ name, description, required, schema: { type: 'string' } });

@ApiTags('attachments')
@Controller('api/v1/uploads')
@PublicRoute()
@UseGuards(UploaderGuard)
@header('Upload-Pass', 'Of a filer; an officer is known by the session.', false)
export class UploadController {
  constructor(
    private readonly uploads: Uploads,
    private readonly lists: AttachmentListQuery,
  ) {}

  @Post()
  @header('Upload-Length', 'Bytes of the whole file.')
  @header(
    'Upload-Metadata',
    'filetype, filename and, where it is no evidence, role (letter-of-authority, identity-proof, other), each in base64.',
  )
  @header('Upload-Case', 'The case to which an officer adds it.', false)
  @HttpCode(201)
  @ApiOperation({ summary: 'Announce a file; Location says where its parts go.' })
  @ApiResponse({ status: 201, description: 'Room was taken for it.' })
  async begin(
    @Uploading() uploader: Uploader,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const announced = readAnnouncement(headers);
    const id = await this.uploads.begin(uploader, { ...announced, holder: await this.holderOf(uploader, headers) });
    void reply.headers({
      ...said({ offset: 0, bytes: announced.bytes, state: 'receiving' }),
      location: `/api/v1/uploads/${id}`,
    });
  }

  @Get()
  @Answers(AttachmentItem, { summary: 'What was sent with this pass.', list: true })
  async list(@Uploading() uploader: Uploader, @Spoken() language: Language): Promise<readonly AttachmentItem[]> {
    if (uploader.by === 'officer') throw new DoorRefusal(401, 'upload.pass-ended');
    const views = await this.lists.ofFiler(uploader.scope);
    return views.map((view) => attachmentItem(view, language));
  }

  @Head(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'How far a file has come.' })
  async stand(
    @Uploading() uploader: Uploader,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const standing = uuid.test(id) ? await this.uploads.stand(uploader, id) : undefined;
    void reply.headers(said(found(standing)));
  }

  @Patch(':id')
  @header('Upload-Offset', 'Where this part begins.')
  @ApiConsumes('application/offset+octet-stream')
  @AnswersNothing('Write on; with the last byte the file is checked, and refused here when it is not taken.')
  async append(
    @Uploading() uploader: Uploader,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const offset = readOffset(request.headers);
    if (!isPart(request)) throw new DoorRefusal(415, 'upload.not-a-part');
    const standing = uuid.test(id)
      ? await this.uploads.append(uploader, id, { offset, bytes: request.raw })
      : undefined;
    void reply.headers(said(found(standing)));
  }

  @Delete(':id')
  @AnswersNothing('Take back a file that was not filed, or not wholly sent.')
  async takeBack(@Uploading() uploader: Uploader, @Param('id') id: string): Promise<void> {
    const isGone = uuid.test(id) && (await this.uploads.takeBack(uploader, id));
    if (!isGone) throw new DoorRefusal(404, 'attachment.not-found');
  }

  private async holderOf({ by, scope }: Uploader, headers: FastifyRequest['headers']): Promise<Holder> {
    if (by === 'filer') return 'draft' in scope ? { draft: scope.draft } : { filing: scope.filing };
    const { 'upload-case': typed } = headers;
    const number = findCaseNumber(typeof typed === 'string' ? typed : '');
    if (number === undefined) throw new DoorRefusal(404, 'case.not-found');
    return { caseId: await this.lists.caseIdOf(scope, number) };
  }
}

function isPart({ headers }: FastifyRequest): boolean {
  return headers['content-type'] === 'application/offset+octet-stream';
}

function found(standing: UploadStanding | undefined): UploadStanding {
  if (standing === undefined) throw new DoorRefusal(404, 'attachment.not-found');
  return standing;
}

function said({ offset, bytes, state }: UploadStanding): Readonly<Record<string, string>> {
  return {
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'upload-length': String(bytes),
    'upload-state': state,
  };
}
