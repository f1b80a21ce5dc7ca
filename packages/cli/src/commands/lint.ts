import { ForeignReading, readDocuments } from '@backstage-data-mesh/contract';
import { Arguments } from '../args/command';
import { readConfig } from '../config/config';
import { Document, findingOf } from '../files/documents';
import { filesMeant, readSource } from '../files/sources';
import { Io } from '../io';
import { counted, countsInWords, Finding, Report } from '../report/report';

const MAY_BE_RULES = /kind["']?[ \t]*:[ \t]*["']?Data(?:Scorecard|Policy)/;

/** What is wrong with the files, each on its own. */
export async function lint(args: Arguments, io: Io): Promise<Report> {
  const config = await readConfig(args.text('config'), io);
  const files = filesMeant(args, config, io);
  const findings: Finding[] = [];
  const examined: { name: string; file: string }[] = [];
  const rules: Document<ForeignReading>[] = [];
  let documents = 0;
  for (const path of files) {
    // One after the other, and forgotten: a repository may have more than fits into memory.
    const { file, text } = readSource(path, io);
    const before = documents;
    for (const reading of readDocuments(text)) {
      if (reading.type === 'foreign') {
        if (MAY_BE_RULES.test(reading.text)) {
          rules.push({ source: { file, path, text }, reading });
        }
        continue;
      }
      documents += 1;
      const { id } = idOf(reading);
      findings.push(
        ...reading.problems.map(problem => findingOf(problem, file, id)),
      );
    }
    if (documents > before) examined.push({ name: file, file });
  }
  if (rules.length > 0) {
    // Contracts are linted without the rule language.
    const { lintRules } =
      require('./lintRules') as typeof import('./lintRules');
    const { sets, found } = lintRules(rules);
    documents += sets;
    findings.push(...found);
    const names = new Set(rules.map(({ source }) => source.file));
    examined.push(...[...names].map(file => ({ name: file, file })));
  }
  return {
    command: 'lint',
    summary: `${counted(documents, 'document')} in ${counted(
      examined.length,
      'file',
    )}: ${countsInWords(findings)}.`,
    findings,
    examined,
    blocks: [],
    data: { files: examined.length, documents },
  };
}

function idOf(
  reading: Exclude<
    ReturnType<typeof readDocuments>[number],
    { type: 'foreign' }
  >,
): { readonly id?: string } {
  switch (reading.type) {
    case 'contract':
      return reading.contract;
    case 'product':
      return reading.product;
    default:
      return reading;
  }
}
