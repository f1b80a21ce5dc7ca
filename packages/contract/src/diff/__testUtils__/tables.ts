import { Change, Verdict } from '../change';
import { CHANGE_KINDS, KindId, KINDS } from '../kinds/kinds';
import { AnyRule, rulesByField } from '../rule';
import { CONTRACT_RULES } from '../rules/contract';

/** The rows of the two tables of the documentation, made of what the code compares. */

/** Kind, verdict, what it is, why. */
export function rowsOfKinds(): string[][] {
  return CHANGE_KINDS.map(({ id, verdict, raises, about, why }) => [
    `\`${id}\``,
    verdict,
    raises,
    about,
    why,
  ]);
}

/** Each leaf of the model, the kinds of its changes and their verdicts; the parts of parts after those they are in. */
export function rowsOfLeaves(): string[][] {
  const rows: string[][] = [];
  const seen = new Map<object, string>();
  const waiting: { rules: object; path: string }[] = [
    { rules: CONTRACT_RULES, path: '' },
  ];

  const visit = (rule: AnyRule, path: string) => {
    switch (rule.type) {
      case 'constant':
        rows.push([`\`${path}\``, 'never differs', '']);
        break;
      case 'grouped':
        rows.push([`\`${path}\``, `compared with \`${rule.with}\``, '']);
        break;
      case 'part':
        rows.push(row(path, [...new Set([rule.added, rule.removed])]));
        waiting.push({ rules: rule.rules(), path });
        break;
      case 'list':
        rows.push(row(`${path}[]`, rule.kinds));
        waiting.push({ rules: rule.rules(), path: `${path}[]` });
        break;
      default:
        rows.push(row(rule.type === 'record' ? `${path}.*` : path, rule.kinds));
    }
  };

  for (const { rules, path } of waiting) {
    const like = [...seen].find(([other]) => isLike(rules, other));
    const own = rulesByField(rules).filter(
      ([field, rule]) =>
        !like || new Map(rulesByField(like[0])).get(field) !== rule,
    );
    if (like) {
      rows.push([`\`${path}.*\``, `as \`${like[1]}.*\``, '']);
    }
    if (!seen.has(rules)) {
      seen.set(rules, path);
      own.forEach(([field, rule]) =>
        visit(rule, path === '' ? field : `${path}.${field}`),
      );
    }
  }
  return rows;
}

/** Whether two types are compared by the same rules, all but a few. */
function isLike(rules: object, others: object): boolean {
  const known = new Map(rulesByField(others));
  const all = rulesByField(rules);
  const own = all.filter(([field, rule]) => known.get(field) !== rule);
  return rules === others || own.length < all.length / 4;
}

const WORST_FIRST: readonly Verdict[] = ['breaking', 'dangerous', 'compatible'];

function row(path: string, kinds: readonly KindId[]): string[] {
  const verdicts = new Set(kinds.map(kind => KINDS[kind].verdict));
  return [
    `\`${path}\``,
    kinds.map(kind => `\`${kind}\``).join(', '),
    WORST_FIRST.filter(verdict => verdicts.has(verdict)).join(', '),
  ];
}

/** The kinds that the rule at the path of a change is said to give. */
export function kindsAt({ path, action }: Change): readonly KindId[] {
  let rules: object = CONTRACT_RULES;
  let kinds: readonly KindId[] = [];
  for (const key of path) {
    if (typeof key === 'string') {
      const rule = new Map(rulesByField(rules)).get(key);
      if (!rule || rule.type === 'constant' || rule.type === 'grouped') {
        // The key of an entry of a record: its kinds are those of the record.
        continue;
      }
      kinds = rule.type === 'part' ? [rule.added, rule.removed] : rule.kinds;
      rules = rule.type === 'part' || rule.type === 'list' ? rule.rules() : {};
    }
  }
  const isGroup = typeof path[path.length - 1] !== 'string';
  return isGroup && action === 'changed' ? kindsOfGroups(rules) : kinds;
}

function kindsOfGroups(rules: object): readonly KindId[] {
  return rulesByField(rules).flatMap(([, rule]) =>
    rule.type === 'group' ? rule.kinds : [],
  );
}
