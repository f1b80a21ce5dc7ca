import { Status } from '../../model/result';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { statusOf } from '../statuses';
import { inside, list, member, Members, members, text } from '../text/members';
import { unescaped } from '../text/xml';
import { wasLeftOut } from './datacontractCli';
import { Reader } from './reader';

/** Suites nest; nobody nests them deeper. */
const MAX_DEPTH = 10;

/**
 * JUnit's XML, as datacontract-cli writes it (its JSON says more) and as other tools do. Those of datacontract-cli name
 * the contract in the properties of the suite, and tell a warning from a skipped check only in a text.
 */
export const junit: Reader = {
  format: 'junit',

  recognises: document =>
    ['testsuite', 'testsuites'].some(
      key => member(document, key) !== undefined,
    ),

  read(document, collector) {
    readSuites(document, collector, 0);
    readSuites(inside(document, 'testsuites'), collector, 0);
  },
};

function readSuites(
  parent: Members,
  collector: Collector,
  depth: number,
): void {
  for (const suite of list(parent, 'testsuite').map(members)) {
    list(suite, 'testcase').forEach((testcase, index) =>
      readCase(members(testcase), suite, index, collector),
    );
    if (depth < MAX_DEPTH) readSuites(suite, collector, depth + 1);
  }
}

function readCase(
  testcase: Members,
  suite: Members,
  index: number,
  collector: Collector,
): void {
  const properties = new Map(
    list(inside(suite, 'properties'), 'property')
      .map(members)
      .map(each => [attribute(each, 'name'), attribute(each, 'value')]),
  );
  const contractId = properties.get('dataContractId');
  const name = attribute(testcase, 'name');
  const classname = attribute(testcase, 'classname');
  const path = ['testsuite', 'testcase', index];
  if (name === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'name'],
      'This test case has no name; it was left out.',
    );
    return;
  }
  const parts = contractId === undefined ? {} : partsOf(classname, name);
  collector.observe(
    {
      tool: contractId === undefined ? 'junit' : 'datacontract-cli',
      check: {
        id:
          contractId === undefined && classname ? `${classname}.${name}` : name,
      },
      dataset: { name: parts.object ?? classname },
      contractId,
      contractVersion: properties.get('dataContractVersion'),
      server: properties.get('server'),
      ...parts,
      kind:
        contractId === undefined ? undefined : kindOf(name.split('__').at(-1)),
      status: readStatus(testcase),
      times: [attribute(suite, 'timestamp')],
      runId: attribute(suite, 'id'),
    },
    path,
  );
}

function readStatus(testcase: Members): Status {
  if (member(testcase, 'error') !== undefined) return 'error';
  if (member(testcase, 'failure') !== undefined) return 'fail';
  const skipped = member(testcase, 'skipped');
  if (skipped === undefined) return 'pass';
  if (wasLeftOut(text(members(skipped), '@message'))) return 'skip';
  const said = member(members(skipped), '#text');
  const result =
    typeof said === 'string'
      ? /^Result: (warning|skipped|unknown|info)$/m.exec(said)?.[1]
      : undefined;
  return statusOf(result, { info: 'warn' }) ?? 'skip';
}

/** `orders.order_id` is a table's column; the key of the check begins with the table, which may have dots itself. */
function partsOf(
  classname: string | undefined,
  key: string,
): { readonly object?: string; readonly column?: string } {
  if (classname === undefined || classname === 'general') return {};
  const first = key.split('__')[0];
  const object = classname.startsWith(`${first}.`)
    ? first
    : classname.split('.')[0];
  return {
    object,
    column: classname.slice(object.length + 1) || undefined,
  };
}

function attribute(element: Members, name: string): string | undefined {
  const value = text(element, `@${name}`);
  return value === undefined ? undefined : unescaped(value);
}
