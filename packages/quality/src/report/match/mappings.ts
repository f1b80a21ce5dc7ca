import { DatasetCoordinates } from '../observation';
import { fold } from './fold';
import { Matchable, ReportMapping } from './match';

/** Finds what somebody said about a check or about data. Of several mappings of one name, the first counts. */
export class Mappings {
  private readonly byName = new Map<string, ReportMapping>();

  constructor(mappings: readonly ReportMapping[]) {
    for (const mapping of mappings) {
      const name = nameOf(mapping);
      const key = `${mapping.tool ?? ''} ${name}`;
      if (name !== undefined && !this.byName.has(key)) {
        this.byName.set(key, mapping);
      }
    }
  }

  of({ tool, check, dataset }: Matchable): ReportMapping | undefined {
    const names = [
      checkKey(check.id),
      ...namesOf(dataset).map(name => datasetKey(name)),
    ];
    for (const name of names) {
      const found =
        this.byName.get(`${tool} ${name}`) ?? this.byName.get(` ${name}`);
      if (found && this.agrees(found, dataset)) return found;
    }
    return undefined;
  }

  private agrees(
    { check, dataset: said }: ReportMapping,
    dataset: DatasetCoordinates,
  ): boolean {
    return (
      check === undefined ||
      said === undefined ||
      namesOf(dataset).some(name => fold(name) === fold(said))
    );
  }
}

/** All names by which data may be mapped, the most exact first. */
export function namesOf({
  database,
  schema,
  table,
  namespace,
  name,
}: DatasetCoordinates): readonly string[] {
  const names: string[] = [];
  if (name !== undefined) {
    if (namespace !== undefined) names.push(`${namespace}/${name}`);
    names.push(name);
  }
  if (table !== undefined) {
    if (schema !== undefined) {
      if (database !== undefined) names.push(`${database}.${schema}.${table}`);
      names.push(`${schema}.${table}`);
    }
    names.push(table);
  }
  return names;
}

/** A mapping of a check that also names data is found by its check. */
function nameOf({ check, dataset }: ReportMapping): string | undefined {
  if (check !== undefined) return checkKey(check);
  return dataset === undefined ? undefined : datasetKey(dataset);
}

function checkKey(id: string): string {
  return `check ${id}`;
}

function datasetKey(name: string): string {
  return `data ${fold(name)}`;
}
