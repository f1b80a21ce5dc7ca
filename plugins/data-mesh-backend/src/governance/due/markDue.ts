import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { isDomain } from '../isDomain';

const ADD = `insert into score_due (product_id, times)`;
const AGAIN = `on conflict (product_id) do update set times = score_due.times + 1`;

/**
 * Says within the transaction of a change that facts of products may be others than before. Whoever evaluates them takes the
 * mark away only when none came meanwhile.
 */
export async function markProductsDue(
  tx: Knex,
  productRefs: readonly string[],
): Promise<void> {
  if (productRefs.length === 0) return;
  await tx.raw(
    `${ADD} select id, 1 from products where ? order by id ${AGAIN}`,
    [dialectOf(tx).inTexts('ref', productRefs)],
  );
}

/** Products that have a contract at one of their ports: what one gives, another takes. */
export async function markContractsDue(
  tx: Knex,
  contractRefs: readonly string[],
): Promise<void> {
  if (contractRefs.length === 0) return;
  await tx.raw(
    `${ADD} select distinct product_id, 1 from product_ports where ? order by product_id ${AGAIN}`,
    [dialectOf(tx).inTexts('contract_ref', contractRefs)],
  );
}

/** Products that have a contract in common with these: they are upstream or downstream of them. */
export async function markNeighboursDue(
  tx: Knex,
  productIds: readonly number[],
): Promise<void> {
  if (productIds.length === 0) return;
  await tx.raw(
    `${ADD} select distinct other.product_id, 1 from product_ports own
       join product_ports other on other.contract_ref = own.contract_ref
     where ? order by other.product_id ${AGAIN}`,
    [dialectOf(tx).inIds('own.product_id', productIds)],
  );
}

/** Products of owners that came or went. */
export async function markOwnersDue(
  tx: Knex,
  ownerRefs: readonly string[],
): Promise<void> {
  if (ownerRefs.length === 0) return;
  await tx.raw(
    `${ADD} select id, 1 from products where ? order by id ${AGAIN}`,
    [dialectOf(tx).inTexts('owner_ref', ownerRefs)],
  );
}

/** Of rules that changed, or the tree of domains. */
export async function markAllDue(tx: Knex): Promise<void> {
  await tx.raw(
    `${ADD} select id, 1 from products where true order by id ${AGAIN}`,
  );
  await markAllDomainsDue(tx);
}

export async function markAllDomainsDue(tx: Knex): Promise<void> {
  await tx.raw(
    'insert into domain_due (domain_ref) select ref from domains order by ref',
  );
}

/** Of products and domains, by their refs. */
export async function markSubjectsDue(
  tx: Knex,
  refs: readonly string[],
): Promise<void> {
  await markProductsDue(
    tx,
    refs.filter(ref => !isDomain(ref)),
  );
  await markDomainsDue(tx, refs.filter(isDomain));
}

/** Those above them are found by whoever evaluates them. A domain need not exist any more. */
export async function markDomainsDue(
  tx: Knex,
  domainRefs: Iterable<string>,
): Promise<void> {
  const rows = [...new Set(domainRefs)].sort().map(ref => [ref]);
  if (rows.length === 0) return;
  await tx.raw('insert into domain_due (domain_ref) select domain_ref from ?', [
    rowsOf(tx, { domain_ref: 'text' }, rows),
  ]);
}

/** Of products that are about to go. */
export async function markDomainsOfProductsDue(
  tx: Knex,
  productIds: readonly number[],
): Promise<void> {
  if (productIds.length === 0) return;
  await tx.raw(
    `insert into domain_due (domain_ref)
     select distinct domain_ref from products where ? and domain_ref is not null`,
    [dialectOf(tx).inIds('id', productIds)],
  );
}
