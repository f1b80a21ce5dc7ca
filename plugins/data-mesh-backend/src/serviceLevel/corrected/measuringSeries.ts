import { Knex } from 'knex';
import { countingMost, weightOf } from '../../quality/registry/standing';
import { MeasuringSeries } from '../judge/sources';

/** With the tool that its results are of. */
export interface ToolSeries extends MeasuringSeries {
  readonly tool: string;
}

/** The series that can measure what a contract promises: of a check those that count most. */
export async function readMeasuring(
  tx: Knex,
  contractRef: string,
): Promise<ToolSeries[]> {
  const rows: {
    check_id: number;
    id: number;
    tool: string;
    weight: number;
    kind: string;
    origin: string;
    object: string | null;
    property: string | null;
    dimension: string | null;
    rule_id: string | null;
  }[] = await tx('checks as k')
    .join('check_series as s', 's.check_id', 'k.id')
    .leftJoin('contract_servers as v', server =>
      server
        .on('v.contract_ref', 'k.contract_ref')
        .andOn('v.server', 's.server'),
    )
    .where({ 'k.contract_ref': contractRef, 'k.promised': true })
    .select('s.check_id', 's.id', 's.tool', 'k.kind', 'k.origin')
    .select('k.object', 'k.property', 'k.dimension', 'k.rule_id')
    .select(tx.raw(`${weightOf('s', 'v')} as weight`));
  return countingMost(
    rows,
    row => row.check_id,
    row => row.weight,
  ).map(row => ({
    seriesId: row.id,
    tool: row.tool,
    kind: row.kind,
    origin: row.origin,
    object: row.object ?? undefined,
    property: row.property ?? undefined,
    dimension: row.dimension ?? undefined,
    ruleId: row.rule_id ?? undefined,
  }));
}
