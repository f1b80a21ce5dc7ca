import { UrlReaderService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import limiterFactory, { Limit } from 'p-limit';
import { SourceFile } from './SourceFile';

export interface UrlFiles {
  readonly files: readonly SourceFile[];
  readonly etag?: string;
}

/** Reads the files that the target of a `url` location, a URL or a glob, leads to. */
export class FilesOfUrl {
  readonly #reader: UrlReaderService;
  // Bounds how many files are held by open connections at a time, over all locations.
  readonly #limit: Limit = limiterFactory(5);

  constructor(reader: UrlReaderService) {
    this.#reader = reader;
  }

  /**
   * @param etag - of the read before
   * @returns undefined when nothing has changed since the read of that etag
   * @throws NotFoundError and what else the URL reader throws
   */
  async read(
    target: string,
    etag: string | undefined,
  ): Promise<UrlFiles | undefined> {
    try {
      const response = await this.#reader.search(target, { etag });
      const files = await Promise.all(
        response.files.map(async file => ({
          location: { type: 'url', target: file.url },
          text: (await this.#limit(file.content)).toString('utf8'),
        })),
      );
      return { files, etag: response.etag || undefined };
    } catch (error) {
      if (etag && toError(error).name === 'NotModifiedError') {
        return undefined;
      }
      throw error;
    }
  }
}
