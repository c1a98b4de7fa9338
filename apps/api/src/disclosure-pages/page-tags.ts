// The tag of a page, known before the page is written: its address and language, the edition of the published, the day, the build.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { PublishedEditionQuery } from '#records';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../door/language.js';

export interface PageTag {
  readonly tag: string;
  /** Nothing that the page shows may be older. */
  readonly edition: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    pageTag?: PageTag;
  }
}

/** Whose code and words make a page: another build writes another page of the same contents. */
const makers = ['../../../../apps/api/src', '../../../../libs/rules/src', '../../../../libs/records/src'] as const;
const TAG_LETTERS = 27;

@Injectable()
export class PageTags {
  private readonly build = hashOf(makers.map((folder) => hashOfFolder(new URL(folder, import.meta.url))));

  constructor(private readonly editions: PublishedEditionQuery) {}

  /**
   * Read before anything that the page shows: what is committed meanwhile may be on the page already, and then has the
   * next tag when it is asked for again. Never the other way round.
   */
  async find(request: Pick<FastifyRequest, 'headers' | 'query' | 'url'>): Promise<PageTag> {
    const { edition, today } = await this.editions.find();
    const parts = [this.build, String(edition), today, languageOf(request), request.url];
    return { tag: `"${hashOf(parts).slice(0, TAG_LETTERS)}"`, edition };
  }
}

/** Whether whoever asks has what bears the tag. */
export function hasTag(request: Pick<FastifyRequest, 'headers'>, tag: string): boolean {
  const has = (request.headers['if-none-match'] ?? '').slice(0, 500).split(',');
  return has.some((one) => one.trim().replace(/^W\//, '') === tag);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function hashOfFolder(folder: URL): string {
  const path = fileURLToPath(folder);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return hashOf(named.map((file) => readFileSync(file, 'base64')));
}
