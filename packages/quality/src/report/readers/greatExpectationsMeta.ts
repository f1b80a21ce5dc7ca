import { DatasetCoordinates } from '../observation';
import { inside, member, Members, members, text } from '../text/members';

/** What a result lies in. */
export interface Around {
  readonly document: Members;
  readonly validation: Members;
  readonly meta: Members;
  readonly key?: string;
}

/** Where the data lies: each generation of the tool says it elsewhere, some only in the id of the batch. */
export function datasetOf(
  { meta }: Around,
  kwargs: Members,
): DatasetCoordinates {
  const batch = inside(meta, 'active_batch_definition');
  const spec = inside(meta, 'batch_spec', 'batch_kwargs');
  const id = /^([^-]+)-([^-]+)$/.exec(text(kwargs, 'batch_id') ?? '');
  const asset =
    text(batch, 'data_asset_name') ??
    text(spec, 'data_asset_name') ??
    text(meta, 'data_asset_name') ??
    id?.[2];
  const namespace =
    text(batch, 'datasource_name') ?? text(spec, 'datasource') ?? id?.[1];
  return {
    schema: text(spec, 'schema_name', 'schema'),
    // An asset that is a query has a name of its own, which is no table's.
    table:
      text(spec, 'table_name', 'table') ??
      (member(spec, 'query') === undefined
        ? asset?.split(/[/.]/).at(-1)
        : undefined),
    namespace,
    name: asset ?? text(kwargs, 'batch_id'),
  };
}

/** When it was validated. A batch that validates itself says only when its data was loaded. */
export function timesOf({ meta, key, document }: Around): readonly unknown[] {
  return [
    member(meta, 'validation_time'),
    member(inside(meta, 'run_id'), 'run_time'),
    member(meta, 'run_time'),
    member(meta, 'run_id'),
    key?.split('/').at(-2),
    member(inside(document, 'run_id'), 'run_time'),
    member(inside(meta, 'batch_markers'), 'ge_load_time'),
  ];
}

/** Name and time of the run; a run without name is known by its time. */
export function runOf({ meta, document, key }: Around): string | undefined {
  const plain = text(meta, 'run_id');
  if (plain !== undefined) return plain;
  const run = members(member(meta, 'run_id') ?? member(document, 'run_id'));
  const parts = [text(run, 'run_name'), text(run, 'run_time')].filter(
    part => part !== undefined,
  );
  return parts.length > 0 ? parts.join(' ') : key?.split('/').at(-2);
}

/** The batch: a run may validate several of one asset. */
export function partOf(
  { meta, key }: Around,
  kwargs: Members,
): string | undefined {
  return (
    text(kwargs, 'batch_id') ??
    text(inside(meta, 'batch_spec', 'batch_kwargs'), 'ge_batch_id') ??
    key
  );
}
