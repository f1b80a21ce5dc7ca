import { Check } from '../../model/check';
import { fold, theOne } from './fold';
import { add } from './lookup';
import { Mappings, namesOf } from './mappings';
import {
  Match,
  Matchable,
  MatchedBy,
  Matching,
  MatchTarget,
  ReportMapping,
  Unmatched,
} from './match';
import { ObjectEntry, objectsOf, propertyOf } from './objects';
import { inObject, toCheck, toNone, unmatched } from './placing';
import { Tables } from './tables';
import { withoutRivals } from './rivals';
import { rulesOf } from './rules';

/**
 * Finds where results belong. Built once for the contracts there are; each result then takes the same time, however many
 * they are.
 * @public
 */
export class ReportMatcher {
  private readonly byContract = new Map<string, MatchTarget[]>();
  private readonly byKey = new Map<string, MatchTarget>();
  private readonly objects = new Map<MatchTarget, Map<string, ObjectEntry[]>>();
  private readonly rules = new Map<
    MatchTarget,
    ReadonlyMap<string, readonly Check[]>
  >();
  private readonly tables: Tables;
  private readonly mappings: Mappings;

  constructor(
    targets: readonly MatchTarget[],
    mappings: readonly ReportMapping[] = [],
  ) {
    const all: ObjectEntry[] = [];
    for (const target of targets) {
      add(this.byContract, target.contract.id, target);
      this.byKey.set(target.key, target);
      const names = new Map<string, ObjectEntry[]>();
      for (const entry of objectsOf(target)) {
        all.push(entry);
        const { id, name } = entry.object;
        add(names, fold(name), entry);
        if (id !== undefined && fold(id) !== fold(name)) {
          add(names, fold(id), entry);
        }
      }
      this.objects.set(target, names);
      this.rules.set(target, rulesOf(target));
    }
    this.tables = new Tables(all);
    this.mappings = new Mappings(mappings);
  }

  match<T extends Matchable>(observations: readonly T[]): Matching<T> {
    const matched: Match<T>[] = [];
    const nowhere: Unmatched<T>[] = [];
    for (const observation of observations) {
      const found = this.find(observation);
      if ('why' in found) nowhere.push(found);
      else matched.push(found);
    }
    return { matched: withoutRivals(matched), unmatched: nowhere };
  }

  private find<T extends Matchable>(observation: T): Match<T> | Unmatched<T> {
    const { contractId, ruleId } = observation;
    const targets =
      contractId === undefined ? [] : this.targetsOf(observation, contractId);
    // Whoever names contract and rule leaves nothing to find.
    if (targets.length === 1 && ruleId !== undefined) {
      const named = this.byRule(targets[0], observation, ruleId, 'rule');
      if (named) return named;
    }
    const mapping = this.mappings.of(observation);
    if (mapping) return this.mapped(observation, mapping);
    if (contractId === undefined) return this.byTable(observation);
    if (targets.length === 1) return this.inContract(observation, targets[0]);
    return targets.length === 0
      ? unmatched(
          observation,
          'unknown-contract',
          `There is no contract with the id "${contractId}".`,
        )
      : unmatched(
          observation,
          'ambiguous-contract',
          `${targets.length} contracts have the id "${contractId}".`,
        );
  }

  /** Those with the id; of several, those of the version. */
  private targetsOf(
    { contractVersion }: Matchable,
    id: string,
  ): readonly MatchTarget[] {
    const all = this.byContract.get(id) ?? [];
    const one = theOne(
      all,
      ({ contract }) => contract.version === contractVersion,
    );
    return one ? [one] : all;
  }

  private byRule<T extends Matchable>(
    target: MatchTarget,
    observation: T,
    ruleId: string,
    by: MatchedBy,
  ): Match<T> | undefined {
    const checks = this.rules.get(target)?.get(ruleId) ?? [];
    const object = this.objectOf(target, observation.object);
    const property = object && propertyOf(object, observation.column);
    const check = theOne(
      checks,
      each => each.object === object?.object.name && each.property === property,
    );
    return (
      check && {
        ...toCheck(observation, target, check, by, observation.server),
        ruleId,
      }
    );
  }

  private mapped<T extends Matchable>(
    observation: T,
    mapping: ReportMapping,
  ): Match<T> | Unmatched<T> {
    const named = this.byContract.get(mapping.contract) ?? [];
    const target =
      this.byKey.get(mapping.contract) ??
      (named.length === 1 ? named[0] : undefined);
    if (!target) {
      return unmatched(
        observation,
        'unknown-mapping',
        `It is mapped to the contract "${mapping.contract}", which is not there or is there several times.`,
      );
    }
    const object = this.objectOf(target, mapping.object);
    if (mapping.object !== undefined && !object) {
      return unmatched(
        observation,
        'unknown-mapping',
        `It is mapped to "${mapping.object}", which the contract "${mapping.contract}" does not have.`,
      );
    }
    const { property = observation.column, rule } = mapping;
    const meant = { ...observation, object: mapping.object, column: property };
    const check =
      rule === undefined
        ? undefined
        : this.byRule(target, meant, rule, 'mapping');
    if (check) return { ...check, observation };
    if (rule !== undefined) {
      return unmatched(
        observation,
        'unknown-mapping',
        `It is mapped to the rule "${rule}", which the contract "${mapping.contract}" does not have, or has several times.`,
      );
    }
    return object
      ? inObject(observation, object, property, undefined, 'mapping')
      : toNone(observation, target, 'mapping');
  }

  /** The contract is known; its object by name, else by where the data lies, else none. */
  private inContract<T extends Matchable>(
    observation: T,
    target: MatchTarget,
  ): Match<T> {
    const { column, server } = observation;
    const named = this.objectOf(target, observation.object);
    if (named) return inObject(observation, named, column, server);
    const places = this.tables
      .at(observation.dataset)
      .filter(({ found }) => found.target === target);
    return places.length === 1
      ? inObject(
          observation,
          places[0].found,
          column,
          server ?? places[0].server,
        )
      : toNone(observation, target, 'contract');
  }

  private byTable<T extends Matchable>(
    observation: T,
  ): Match<T> | Unmatched<T> {
    const { dataset, column } = observation;
    const [name] = namesOf(dataset);
    if (name === undefined) {
      return unmatched(
        observation,
        'no-dataset',
        'The report does not say which data this is about.',
      );
    }
    const places = this.tables.at(dataset);
    if (places.length === 1) {
      return inObject(observation, places[0].found, column, places[0].server);
    }
    const keys = places.slice(0, 3).map(({ found }) => found.target.key);
    return places.length === 0
      ? unmatched(
          observation,
          'unknown-dataset',
          'No server of a contract has this data.',
        )
      : unmatched(
          observation,
          'ambiguous-dataset',
          `${places.length} contracts or tables could be meant: ${keys.join(
            ', ',
          )}${places.length > keys.length ? ' …' : ''}.`,
        );
  }

  private objectOf(
    target: MatchTarget,
    name: string | undefined,
  ): ObjectEntry | undefined {
    return name === undefined
      ? undefined
      : theOne(
          this.objects.get(target)?.get(fold(name)) ?? [],
          ({ object }) => object.name === name || object.id === name,
        );
  }
}
