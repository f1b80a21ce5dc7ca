import { isAtLeast, Report } from './report';
import { FailOn } from '../args/common';

/** JUnit, a test case for each thing that was looked at; what is not bad enough to fail stands in its output. */
export function writeJUnit(report: Report, failOn: FailOn): string {
  const cases = casesOf(report).map(({ name, file, findings }) => {
    const failures = findings.filter(one => isAtLeast(one.severity, failOn));
    const others = findings.filter(one => !failures.includes(one));
    const attributes = `classname="${escaped(
      `data-mesh.${report.command}`,
    )}" name="${escaped(name)}"${file ? ` file="${escaped(file)}"` : ''}`;
    const body = [
      ...failures.map(
        one =>
          `      <failure type="${escaped(one.code)}" message="${escaped(
            one.message,
          )}">${escaped(detailOf(one))}</failure>`,
      ),
      ...(others.length > 0
        ? [
            `      <system-out>${escaped(
              others.map(detailOf).join('\n'),
            )}</system-out>`,
          ]
        : []),
    ];
    return {
      failed: failures.length > 0,
      xml:
        body.length > 0
          ? `    <testcase ${attributes}>\n${body.join('\n')}\n    </testcase>`
          : `    <testcase ${attributes}/>`,
    };
  });
  const failed = cases.filter(one => one.failed).length;
  const totals = `tests="${cases.length}" failures="${failed}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${totals}>`,
    `  <testsuite name="data-mesh ${escaped(report.command)}" ${totals}>`,
    ...cases.map(one => one.xml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function casesOf({ examined, findings }: Report) {
  const left = new Set(findings);
  const cases = examined.map(({ name, file }) => {
    const own = findings.filter(
      one =>
        left.has(one) &&
        (one.subject === name || (file !== undefined && one.file === file)),
    );
    own.forEach(one => left.delete(one));
    return { name, file, findings: own };
  });
  // What belongs to nothing that was looked at is a case of its own: it must not get lost.
  const others = [...left].map(one => ({
    name: one.subject ?? one.file ?? one.code,
    file: one.file,
    findings: [one],
  }));
  return [...cases, ...others];
}

function detailOf(one: Report['findings'][number]): string {
  const place = one.file
    ? `${one.file}${one.line === undefined ? '' : `:${one.line}`}: `
    : '';
  return `${place}${one.severity}: ${one.message}${
    one.fix ? ` ${one.fix}` : ''
  } [${one.code}]`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

function escaped(text: string): string {
  return (
    text
      // XML 1.0 has no way to write these.
      // eslint-disable-next-line no-control-regex -- control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
      .replace(/[&<>"\n]/g, char => ENTITIES[char])
  );
}
