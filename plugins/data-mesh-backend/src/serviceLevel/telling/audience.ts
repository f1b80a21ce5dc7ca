import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { nameOf } from '../../database/labels';
import { rowsOf } from '../../database/rowsOf';
import { grouped } from '../../service/grouped';
import { Pair, pairKey, pairOf } from '../pair';

/** Who owns products that take the data in. */
export interface Consumer {
  /** Entity ref of the owner. */
  readonly owner: string;
  /** Of the first of those products. */
  readonly title: string;
  /** How many of the owner's products take it in, too. */
  readonly others: number;
}

/** All that decides whom something concerns. */
export interface Audience extends Pair {
  /** Of the product, or of a contract that is of no product. */
  readonly title: string;
  readonly lifecycle: string;
  readonly owner?: string;
  /** Its domain and what that belongs to, the nearest first. */
  readonly domains: readonly string[];
  /** Of the nearest domain that has one. */
  readonly domainOwner?: string;
  /** Owners of products that take data in under the contract. */
  readonly consumers: readonly Consumer[];
  /** Entity refs of users. */
  readonly followers: readonly string[];
}

/** @returns audiences by `pairKey`; in five statements, however many pairs */
export async function readAudiences(
  knex: Knex,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, Audience>> {
  if (pairs.length === 0) return new Map();
  const subjects = await readSubjects(knex, pairs);
  const domains = await readDomains(
    knex,
    [...subjects.values()].flatMap(({ domain_ref }) => domain_ref ?? []),
  );
  const consumers = await readConsumers(knex, pairs);
  const followers = await readFollowers(knex, pairs);
  return new Map(
    pairs.map(pair => {
      const subject = subjects.get(pair.productRef || pair.contractRef);
      const above = domains.get(subject?.domain_ref ?? '') ?? [];
      return [
        pairKey(pair),
        {
          productRef: pair.productRef,
          contractRef: pair.contractRef,
          title: subject?.title ?? nameOf(pair.productRef || pair.contractRef),
          lifecycle: subject?.lifecycle ?? '',
          owner: subject?.owner_ref ?? undefined,
          domains: above.map(({ ref }) => ref),
          domainOwner:
            above.find(({ ref, owner }) => owner && ref !== pair.productRef)
              ?.owner ?? undefined,
          consumers: consumers.get(pairKey(pair)) ?? [],
          followers: followers.get(pair.productRef) ?? [],
        },
      ];
    }),
  );
}

interface Subject {
  readonly ref: string;
  readonly title: string;
  readonly lifecycle: string;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
}

async function readSubjects(
  knex: Knex,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, Subject>> {
  const { inTexts } = dialectOf(knex);
  const columns = ['ref', 'title', 'lifecycle', 'owner_ref', 'domain_ref'];
  const alone = pairs
    .filter(({ productRef }) => productRef === '')
    .map(({ contractRef }) => contractRef);
  const rows: Subject[] = await knex('products')
    .select(columns)
    .whereRaw(
      inTexts(
        'ref',
        pairs.map(({ productRef }) => productRef),
      ),
    )
    .unionAll(knex('contracts').select(columns).whereRaw(inTexts('ref', alone)))
    .unionAll(
      knex('domains')
        .select('ref', 'title', knex.raw("'' as lifecycle"), 'owner_ref')
        // It is the nearest of those it belongs to.
        .select('ref as domain_ref')
        .whereRaw(
          inTexts(
            'ref',
            pairs.map(({ productRef }) => productRef),
          ),
        ),
    );
  return new Map(rows.map(row => [row.ref, row]));
}

/** Of each domain itself and all above it, the nearest first. */
async function readDomains(knex: Knex, refs: readonly string[]) {
  const rows: { below: string; ref: string; owner: string | null }[] =
    await knex('domain_closure as tree')
      .join('domains as d', 'd.ref', 'tree.ancestor')
      .select('tree.descendant as below', 'd.ref', 'd.owner_ref as owner')
      .whereRaw(dialectOf(knex).inTexts('tree.descendant', refs))
      .orderBy('tree.distance');
  return grouped(rows, ({ below }) => below);
}

async function readConsumers(knex: Knex, pairs: readonly Pair[]) {
  const asked = rowsOf(
    knex,
    { product_ref: 'text', contract_ref: 'text' },
    pairs.map(({ productRef, contractRef }) => [productRef, contractRef]),
  );
  const rows: {
    product_ref: string;
    contract_ref: string;
    owner: string;
    title: string;
  }[] = await knex
    .distinct(
      'r.product_ref',
      'r.contract_ref',
      'c.owner_ref as owner',
      'c.title',
      'c.ref',
    )
    .from(asked)
    .join('product_ports as o', on =>
      on.onVal('o.direction', 'out').andOn(q =>
        q
          .on('o.contract_ref', 'r.contract_ref')
          // The product itself: whatever it gives.
          .orOnVal('r.contract_ref', ''),
      ),
    )
    .join('products as p', on =>
      on.on('p.id', 'o.product_id').andOn('p.ref', 'r.product_ref'),
    )
    .join('product_ports as i', on =>
      on.on('i.contract_ref', 'o.contract_ref').andOnVal('i.direction', 'in'),
    )
    .join('products as c', 'c.id', 'i.product_id')
    .whereNotNull('c.owner_ref')
    .whereRaw('c.id <> p.id')
    .orderBy(['c.owner_ref', 'c.title', 'c.ref']);
  const byPair = grouped(rows, row => pairKey(pairOf(row)));
  return new Map(
    [...byPair].map(([pair, taking]): [string, Consumer[]] => [
      pair,
      [...grouped(taking, ({ owner }) => owner)].map(([owner, products]) => ({
        owner,
        title: products[0].title,
        others: products.length - 1,
      })),
    ]),
  );
}

async function readFollowers(knex: Knex, pairs: readonly Pair[]) {
  const rows: { product_ref: string; user_ref: string }[] = await knex(
    'followers',
  )
    .select('product_ref', 'user_ref')
    .whereRaw(
      dialectOf(knex).inTexts(
        'product_ref',
        pairs.map(({ productRef }) => productRef),
      ),
    )
    .orderBy('user_ref');
  const byProduct = grouped(rows, ({ product_ref }) => product_ref);
  return new Map(
    [...byProduct].map(([ref, found]) => [
      ref,
      found.map(({ user_ref }) => user_ref),
    ]),
  );
}
