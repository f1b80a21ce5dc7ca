import { readDocuments } from '../read/readDocuments';
import { Edit, EditResult } from '../write/edit';
import { editDocument } from '../write/editDocument';
import { readerRole, retentionLevel } from './draftContract';

/** What is asked of a contract when it becomes part of a product. @public */
export interface ContractAnswers {
  /** Who says yes to those who want to read. */
  readonly approver?: string;
  /** Which team owns it. */
  readonly team?: string;
  /** For how many days data is kept. */
  readonly retentionDays?: number;
}

/**
 * The text of a contract with what it did not say yet: who owns it, who approves access, and for how long data is kept. What
 * it says already stays, and so does all else as it is written.
 * @public
 */
export function answerContract(
  text: string,
  { approver, retentionDays, team }: ContractAnswers,
): EditResult {
  const [reading] = readDocuments(text);
  if (reading?.type !== 'contract') return { text };
  const { roles, serviceLevels, team: named } = reading.contract;
  const edits: Edit[] = [];
  const isKept = serviceLevels.some(({ property }) => property === 'retention');
  if (retentionDays !== undefined && !isKept) {
    const value = retentionLevel(retentionDays);
    edits.push(
      serviceLevels.length > 0
        ? {
            type: 'insert',
            path: ['slaProperties'],
            index: serviceLevels.length,
            value,
          }
        : { type: 'set', path: ['slaProperties'], value: [value] },
    );
  }
  if (approver && roles.length === 0) {
    edits.push({ type: 'set', path: ['roles'], value: [readerRole(approver)] });
  }
  if (team && !named.name && named.members.length === 0) {
    edits.push({ type: 'set', path: ['team'], value: { name: team } });
  }
  return edits.length > 0 ? editDocument(text, edits) : { text };
}
