import { DraftColumn } from '@backstage-data-mesh/contract';
import {
  dataMeshApiRef,
  governanceApiRef,
  messageOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { messagesFor } from '../../messagesFor';
import { columnProblem, columnsIn } from './columnProblem';
import { contractPathOf } from './contractPathOf';
import { draftOf, PolicyAnswers, ProductParameters } from './draftOf';

/** What blocks the product keeps the form from going on; the service and the template's steps say it again. */
export const validateAnswers: CustomFieldValidator<PolicyAnswers> = async (
  answers,
  field,
  { apiHolder, formData },
) => {
  const governance = apiHolder.get(governanceApiRef);
  if (!governance) return;
  try {
    const given = formData as ProductParameters; // as templates of ours name their parameters
    const check = await governance.checkDraft(draftOf({ ...given, answers }));
    for (const one of check.violations) {
      if (one.enforcement === 'block') {
        field.addError([one.title, one.howToFix].filter(Boolean).join('. '));
      }
    }
  } catch (error) {
    field.addError(error instanceof Error ? messageOf(error) : String(error));
  }
};

export const validateColumns: CustomFieldValidator<DraftColumn[]> = (
  formData,
  field,
  { apiHolder },
) => {
  const t = messagesFor(apiHolder);
  const columns = columnsIn(formData);
  columns.forEach((column, index) => {
    const problem = columnProblem(columns, index);
    const name = column.name || String(index + 1);
    if (problem) {
      field.addError(t(`templates.columns.fault.${problem}`, { name }));
    }
  });
};

/** A version number that says less than what changes is refused. */
export const validateContractText: CustomFieldValidator<string> = async (
  definition,
  field,
  { apiHolder, formData },
) => {
  const dataMesh = apiHolder.get(dataMeshApiRef);
  const ref = formData.contract;
  const t = messagesFor(apiHolder);
  if (!dataMesh || typeof ref !== 'string' || !definition) return;
  try {
    const { diff } = await dataMesh.proposeContract({
      ...contractPathOf(ref),
      definition,
    });
    const { judgement, honest } = diff.version;
    if (diff.totalChanges === 0)
      field.addError(t('templates.contract.nothing'));
    if (['too-low', 'unchanged', 'lower'].includes(judgement)) {
      field.addError(t('templates.contract.tooLow', { honest: honest ?? '' }));
    }
  } catch (error) {
    field.addError(error instanceof Error ? messageOf(error) : String(error));
  }
};
