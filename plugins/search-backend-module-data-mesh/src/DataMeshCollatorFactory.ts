import { Readable } from 'node:stream';
import {
  DataMeshDocument,
  dataMeshContractReadPermission,
  DataMeshDocumentType,
  dataMeshProductReadPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { locationOf } from './locationOf';
import { SearchConfig } from './readSearchConfig';

/** A page of documents of one type, and how to get the next. */
export interface DocumentPage {
  readonly items: readonly DataMeshDocument[];
  readonly nextCursor?: string;
}

export type ReadPage = (
  type: DataMeshDocumentType,
  cursor: string | undefined,
) => Promise<DocumentPage>;

/**
 * Documents of one type as a stream. A page is asked for when the index has taken the one before, so that as many are in
 * memory as one page has, however many there are.
 */
export class DataMeshCollatorFactory implements DocumentCollatorFactory {
  readonly visibilityPermission;

  constructor(
    readonly type: DataMeshDocumentType,
    private readonly readPage: ReadPage,
    private readonly config: Pick<
      SearchConfig,
      'locationTemplate' | 'visibility'
    >,
    private readonly ready: () => Promise<void> = async () => {},
  ) {
    const own =
      type === 'data-product'
        ? dataMeshProductReadPermission
        : dataMeshContractReadPermission;
    this.visibilityPermission =
      config.visibility === 'catalog' ? catalogEntityReadPermission : own;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<
    IndexableDocument & DataMeshDocument
  > {
    await this.ready();
    let cursor: string | undefined;
    do {
      const page = await this.readPage(this.type, cursor);
      for (const document of page.items) {
        yield {
          ...document,
          location: locationOf(document, this.config.locationTemplate),
          authorization: { resourceRef: document.entityRef },
        };
      }
      cursor = page.nextCursor;
    } while (cursor);
  }
}
