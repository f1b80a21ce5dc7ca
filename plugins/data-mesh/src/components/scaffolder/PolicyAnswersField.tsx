import {
  governanceApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  Flex,
  NumberField,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useDeferredValue } from 'react';
import { MessageKey, useMessages } from '../../useMessages';
import { useGovernanceSignal } from '../governance/shared';
import { draftOf, PolicyAnswers, ProductParameters } from './draftOf';
import { PolicyFindings } from './PolicyFindings';
import { Question, questionsOf } from './questionsOf';

/** Texts that take more than a line. */
const LONG = ['purpose', 'limitations', 'usage'];

/** Asks what the policies of the chosen domain want to know, and says what would block the product as it is. */
export function PolicyAnswersField({
  formData,
  formContext,
  onChange,
}: FieldExtensionComponentProps<PolicyAnswers>) {
  const t = useMessages();
  const governance = useApi(governanceApiRef);
  // The context is the form's own, and knows no types: what templates of ours ask.
  const given = formContext?.formData as ProductParameters | undefined;
  const answers = formData ?? {};
  const draft = useDeferredValue(
    JSON.stringify(draftOf({ ...given, answers })),
  );
  const { value, error, pending, retry } = useQuery(draft, async signal => {
    // Not at every letter.
    await new Promise(resolve => setTimeout(resolve, 400));
    signal.throwIfAborted();
    return governance.checkDraft(JSON.parse(draft), { signal });
  });
  // A policy that changes while the form is open changes the form.
  useGovernanceSignal(retry);
  const questions = questionsOf(value?.needs ?? []);

  return (
    <Flex direction="column" gap="4">
      <Text as="p">{t('templates.answers.lead')}</Text>
      {questions.map(question => (
        <Answer
          key={question.key}
          question={question}
          value={valueOf(answers, question.key)}
          onChange={next => onChange(withAnswer(answers, question.key, next))}
        />
      ))}
      <PolicyFindings check={value} error={error} pending={pending} />
    </Flex>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly value: string | number | undefined;
  readonly onChange: (value: string | number | undefined) => void;
}

function Answer({ question, value, onChange }: AnswerProps) {
  const t = useMessages();
  const { key, enforcement, policies } = question;
  const custom = /^custom\.(.+)$/.exec(key)?.[1];
  const shared = {
    label: custom ?? t(`templates.answers.${key}` as MessageKey), // keys of questions have a message each
    isRequired: enforcement === 'block',
    description: enforcement
      ? t(`templates.answers.asked.${enforcement}`, {
          policies: policies.join(', '),
        })
      : undefined,
  };
  if (key === 'retentionDays') {
    return (
      <NumberField
        {...shared}
        minValue={1}
        maxValue={36_500}
        value={typeof value === 'number' ? value : NaN}
        onChange={next => onChange(Number.isNaN(next) ? undefined : next)}
      />
    );
  }
  const text = {
    ...shared,
    value: String(value ?? ''),
    onChange: (next: string) => onChange(next === '' ? undefined : next),
  };
  return LONG.includes(key) ? (
    <TextAreaField {...text} rows={3} maxLength={5000} />
  ) : (
    <TextField {...text} maxLength={200} />
  );
}

function valueOf(answers: PolicyAnswers, key: string) {
  const custom = /^custom\.(.+)$/.exec(key)?.[1];
  return custom === undefined
    ? (answers[key as keyof PolicyAnswers] as string | number | undefined) // all but `custom` are one of the two
    : answers.custom?.[custom];
}

function withAnswer(
  answers: PolicyAnswers,
  key: string,
  value: string | number | undefined,
): PolicyAnswers {
  const custom = /^custom\.(.+)$/.exec(key)?.[1];
  if (custom === undefined) return { ...answers, [key]: value };
  const { [custom]: _, ...others } = answers.custom ?? {};
  return {
    ...answers,
    custom:
      value === undefined ? others : { ...others, [custom]: String(value) },
  };
}
