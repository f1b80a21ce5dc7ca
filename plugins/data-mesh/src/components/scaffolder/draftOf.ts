import {
  answerContract,
  DraftColumn,
  draftContract,
  draftProduct,
} from '@backstage-data-mesh/contract';
import { DraftCheckRequest } from '@backstage-data-mesh/plugin-data-mesh-common';
import { columnsIn } from './columnProblem';

/** What a person answers to what policies ask. */
export interface PolicyAnswers {
  readonly purpose?: string;
  readonly limitations?: string;
  readonly usage?: string;
  readonly supportChannel?: string;
  /** Of the channel; ODPS knows none without. */
  readonly supportUrl?: string;
  readonly approver?: string;
  readonly retentionDays?: number;
  /** Custom properties of the product. */
  readonly custom?: Readonly<Record<string, string>>;
}

/** The parameters of a template that makes a product, as far as a form has them. */
export interface ProductParameters {
  readonly id?: string;
  readonly name?: string;
  readonly type?: 'source-aligned' | 'aggregate' | 'consumer-aligned';
  /** Entity refs. */
  readonly domain?: string;
  readonly owner?: string;
  readonly table?: string;
  readonly columns?: readonly Partial<DraftColumn>[];
  readonly inputs?: readonly string[];
  readonly tables?: {
    readonly tables?: readonly {
      readonly table: string;
      readonly contractId: string;
      readonly contract: string;
    }[];
  };
  readonly answers?: PolicyAnswers;
}

/** The same texts as the template's steps write, so that both are judged alike. */
export function draftOf({
  id = 'draft',
  answers = {},
  ...given
}: ProductParameters): Pick<DraftCheckRequest, 'product' | 'contracts'> {
  const { purpose, limitations, usage } = answers;
  const domain = given.domain?.replace(/^.*[:/]/, '');
  const found = given.tables?.tables ?? [];
  const outputPorts =
    found.length > 0
      ? found.map(({ table, contractId }) => ({ name: table, contractId }))
      : [{ name: id, contractId: id }];
  return {
    product: draftProduct({
      id,
      name: given.name,
      type: given.type,
      domain,
      owner: given.owner,
      purpose,
      limitations,
      usage,
      support:
        answers.supportChannel && answers.supportUrl
          ? { channel: answers.supportChannel, url: answers.supportUrl }
          : undefined,
      custom: answers.custom,
      inputPorts: given.inputs?.map(ref => {
        const contractId = ref.replace(/^.*[:/]/, '');
        return { name: contractId, contractId };
      }),
      outputPorts,
    }),
    contracts:
      found.length > 0
        ? found.map(
            ({ contract }) =>
              answerContract(contract, answers).text ?? contract,
          )
        : [
            draftContract({
              id,
              domain,
              purpose,
              limitations,
              usage,
              approver: answers.approver,
              retentionDays: answers.retentionDays,
              tables: [
                { name: given.table ?? id, columns: columnsIn(given.columns) },
              ],
            }),
          ],
  };
}
