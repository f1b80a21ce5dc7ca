import {
  DataMeshDocument,
  DataMeshDocumentType,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { decodeCursor, encodeCursor } from '../service/cursor';
import { invalidCursor, notAllowed } from '../service/problems';
import { callerName } from '../router/callerName';
import { contractDocument } from './documents/contractDocument';
import { fieldDocuments } from './documents/fieldDocuments';
import { productDocument } from './documents/productDocument';
import { ruleDocument } from './documents/ruleDocument';
import { termDocuments } from './documents/termDocuments';
import { IndexedContract } from './indexed';
import { readIndexedContracts } from './readIndexedContracts';
import { readIndexedProducts } from './readIndexedProducts';
import { readIndexedRules } from './readIndexedRules';

/** Models of so many contracts are in memory at once. */
const CONTRACTS_AT_ONCE = 20;
const ROWS_AT_ONCE = 500;
/** A page ends with the contract that fills it. */
const FULL_PAGE = 1_000;

export interface SearchDocumentPage {
  readonly items: DataMeshDocument[];
  readonly nextCursor?: string;
}

/** Everything that can be found, page by page, in the order of ids: what changes in between is in the next round. */
export class SearchDocumentService {
  constructor(private readonly knex: Knex) {}

  /**
   * @throws NotAllowedError for anybody but another plugin of the portal, since nobody's permissions are asked here;
   *   InputError for a cursor of another type
   */
  async page(
    type: DataMeshDocumentType,
    cursor: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<SearchDocumentPage> {
    if (!callerName(credentials).startsWith('plugin:')) {
      throw notAllowed('read what is made for the index of the search');
    }
    const after = cursor ? idOf(decodeCursor(type, cursor)) : 0;
    const { items, last } = await this.read(type, after);
    return {
      items,
      nextCursor: last === undefined ? undefined : encodeCursor(type, last),
    };
  }

  /** `last` is the id to go on after; absent at the end. */
  private async read(
    type: DataMeshDocumentType,
    after: number,
  ): Promise<{ items: DataMeshDocument[]; last?: number }> {
    switch (type) {
      case 'data-product': {
        const rows = await readIndexedProducts(this.knex, after, ROWS_AT_ONCE);
        return { items: rows.map(productDocument), last: lastOf(rows) };
      }
      case 'data-rule': {
        const rows = await readIndexedRules(this.knex, after, ROWS_AT_ONCE);
        return { items: rows.map(ruleDocument), last: lastOf(rows) };
      }
      case 'data-contract':
        return this.ofContracts(after, contract => [
          contractDocument(contract),
        ]);
      case 'data-field':
        return this.ofContracts(after, fieldDocuments);
      default:
        return this.ofContracts(after, termDocuments);
    }
  }

  private async ofContracts(
    after: number,
    documentsOf: (contract: IndexedContract) => Iterable<DataMeshDocument>,
  ): Promise<{ items: DataMeshDocument[]; last?: number }> {
    const items: DataMeshDocument[] = [];
    let last = after;
    while (items.length < FULL_PAGE) {
      const contracts = await readIndexedContracts(
        this.knex,
        last,
        CONTRACTS_AT_ONCE,
      );
      if (contracts.length === 0) return { items };
      for (const contract of contracts) {
        for (const document of documentsOf(contract)) items.push(document);
        last = contract.id;
        if (items.length >= FULL_PAGE) break;
      }
    }
    return { items, last };
  }
}

function lastOf(rows: readonly { readonly id: number }[]): number | undefined {
  return rows.at(-1)?.id;
}

function idOf(position: unknown): number {
  if (typeof position !== 'number' || !Number.isSafeInteger(position)) {
    throw invalidCursor();
  }
  return position;
}
