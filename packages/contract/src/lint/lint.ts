import { Contract } from '../model/contract';
import { Product } from '../model/product';
import { Notes } from '../read/fields';
import { Finding } from '../read/problems';
import { Look } from './rule';
import { RULES } from './rules';

/** What the rules find in a document; places are added by the reader. */
export function lint(document: Contract | Product, notes: Notes): Finding[] {
  const findings: Finding[] = [];
  const look: Look = {
    document,
    faults: notes.faults,
    defaultElements: notes.defaultElements,
    pathOf: (part, ...keys) => notes.pathOf(part, ...keys),
  };
  for (const rule of RULES) {
    rule.check(look, finding =>
      findings.push({ code: rule.id, severity: rule.severity, ...finding }),
    );
  }
  return findings;
}
