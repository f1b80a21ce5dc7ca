import { Path } from '../model/place';
import { isMapping, textOf } from '../read/fields';
import { plain, Spelled } from '../read/scalars';
import { judgeStructure } from '../structure/structure';
import { Edit, EditValue } from '../write/edit';
import { Dropped, Kept } from './transform';

/** What has to change in a contract of ODCS 3 for it to be one of 3.2. */
export interface Upgrade {
  readonly edits: readonly Edit[];
  readonly kept: readonly Kept[];
  readonly dropped: readonly Dropped[];
}

const VERSION = 'v3.2.0';

type Values = Readonly<Record<string, unknown>>;

/** The edits, each with the path its value has when those before it are made. */
export function upgradeOf(document: Values): Upgrade {
  const steps: (readonly Edit[])[] = [
    [set(['apiVersion'], VERSION)],
    ...elementEdits(document).map(edit => [edit]),
  ];
  walk(document, [], (mapping, path) => {
    if (path[path.length - 2] === 'quality') {
      steps.push(ruleEdits(mapping, path));
    }
    if (path[path.length - 1] === 'logicalTypeOptions') {
      steps.push(...boundEdits(mapping, path));
    }
  });
  const { edits, kept, dropped } = unknownFieldEdits(document);
  return { edits: [...inRounds(steps), ...edits], kept, dropped };
}

/**
 * Edits of different parts do not concern each other and are made at once; those of one part follow each other. So the
 * first edit of every part comes first, then the second of every part, and so on.
 */
function inRounds(steps: readonly (readonly Edit[])[]): Edit[] {
  const rounds: Edit[][] = [];
  for (const step of steps) {
    step.forEach((edit, index) => {
      rounds[index] ??= [];
      rounds[index].push(edit);
    });
  }
  return rounds.flat();
}

/** `slaDefaultElement` is deprecated: each service level without an element gets it. */
function elementEdits(document: Values): Edit[] {
  const element = textOf(document.slaDefaultElement);
  const levels = document.slaProperties;
  if (element === undefined || !Array.isArray(levels)) {
    return [];
  }
  const added = levels.flatMap((level, index): Edit[] =>
    isMapping(level) && level.element === undefined
      ? [
          {
            type: 'insert',
            path: ['slaProperties', index],
            key: 'element',
            value: element,
          },
        ]
      : [],
  );
  return [...added, { type: 'remove', path: ['slaDefaultElement'] }];
}

const METRICS: ReadonlyMap<string, string> = new Map([
  ['nullValues', 'nullValues'],
  ['missingValues', 'missingValues'],
  ['invalidValues', 'invalidValues'],
  ['duplicateValues', 'duplicateValues'],
  ['rowCount', 'rowCount'],
  ['duplicateCount', 'duplicateValues'],
]);

/**
 * `rule` is called `metric` since 3.1, and is one of five. Other names were those of a library of the team's own: a rule of
 * a custom engine, which only that library can judge.
 */
function ruleEdits(rule: Values, path: Path): Edit[] {
  const name = textOf(rule.rule);
  if (name === undefined) {
    return [];
  }
  const at = [...path, 'rule'];
  if (rule.metric !== undefined) {
    return [{ type: 'remove', path: at }];
  }
  const type = textOf(rule.type) ?? 'library';
  if (type !== 'library') {
    return rule.name === undefined
      ? [{ type: 'rename', path: at, key: 'name' }]
      : [];
  }
  const metric = METRICS.get(name);
  if (metric !== undefined) {
    return [
      ...(metric === name ? [] : [set(at, metric)]),
      { type: 'rename', path: at, key: 'metric' },
    ];
  }
  return rule.engine === undefined && rule.implementation === undefined
    ? [
        set([...path, 'type'], 'custom'),
        { type: 'rename', path: at, key: 'implementation' },
        set([...path, 'engine'], 'library'),
      ]
    : [];
}

/** In 3.0 an exclusive bound said of `maximum` that it does not count; since 3.1 it is a bound of its own. */
function boundEdits(options: Values, path: Path): (readonly Edit[])[] {
  return ['minimum', 'maximum'].map((bound): Edit[] => {
    const key = `exclusive${bound[0].toUpperCase()}${bound.slice(1)}`;
    const exclusive = plain(options[key]);
    if (typeof exclusive !== 'boolean') {
      return [];
    }
    const removed: Edit = { type: 'remove', path: [...path, key] };
    return exclusive && options[bound] !== undefined
      ? [removed, { type: 'rename', path: [...path, bound], key }]
      : [removed];
  });
}

/** Since 3.1 a contract has no fields but those of the standard. Others become custom properties of the same part. */
function unknownFieldEdits(document: Values): Upgrade {
  const removed: Edit[] = [];
  const added = new Map<Values, { path: Path; list: EditValue[] }>();
  const kept: Kept[] = [];
  const dropped: Dropped[] = [];
  const standard = { name: 'odcs', version: VERSION } as const;
  const { findings } = judgeStructure(document, { standard, readAs: VERSION });
  for (const { code, path } of findings) {
    const key = String(path[path.length - 1]);
    const part = path.slice(0, -1);
    const parent = valueAt(document, part);
    // A rule is seen to above.
    if (code !== 'unknown-field' || key === 'rule' || !isMapping(parent)) {
      continue;
    }
    const value = parent[key];
    const before = parent.customProperties ?? [];
    if (!isEditValue(value) || !isEditValue(before)) {
      continue;
    }
    removed.push({ type: 'remove', path });
    if (mayHaveCustoms(part) && Array.isArray(before)) {
      const customs = added.get(parent) ?? {
        path: [...part, 'customProperties'],
        list: [...before],
      };
      customs.list.push({ property: key, value });
      added.set(parent, customs);
      kept.push({ path, property: key });
    } else {
      dropped.push({
        path,
        what: `\`${key}\``,
        why: 'ODCS 3.2 has no such field here, and no custom properties.',
      });
    }
  }
  const lists = [...added.values()].map(({ path, list }) => set(path, list));
  return { edits: [...removed, ...lists], kept, dropped };
}

const WITHOUT_CUSTOMS: ReadonlySet<string | number> = new Set([
  'price',
  'logicalTypeOptions',
  'authoritativeDefinitions',
  'customProperties',
  'map',
  'context',
  'verifiedStatements',
]);

function mayHaveCustoms(path: Path): boolean {
  return !path.slice(-2).some(key => WITHOUT_CUSTOMS.has(key));
}

function walk(
  value: unknown,
  path: Path,
  visit: (mapping: Values, path: Path) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, [...path, index], visit));
  } else if (isMapping(value)) {
    visit(value, path);
    for (const [key, inner] of Object.entries(value)) {
      walk(inner, [...path, key], visit);
    }
  }
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) {
      return typeof key === 'number' ? value[key] : undefined;
    }
    return isMapping(value) ? value[key] : undefined;
  }, document);
}

function set(path: Path, value: EditValue): Edit {
  return { type: 'set', path, value };
}

/** Numbers and booleans that are spelled unusually are written as they are spelled, too. */
function isEditValue(value: unknown): value is EditValue {
  if (value instanceof Spelled) {
    return true;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).every(isEditValue);
  }
  return (
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
  );
}
