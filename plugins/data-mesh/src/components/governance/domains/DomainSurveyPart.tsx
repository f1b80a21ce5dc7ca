import {
  DomainSurvey,
  SurveyAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { PersonName } from '../../shared/PersonName';
import { useGovernanceTranslation, wordsOf } from '../shared';
import styles from '../shared/Governance.module.css';

type Survey = DomainSurvey['surveys'][number];

/** What the domain says of itself, with date and author; those who may assess it answer here. */
export function DomainSurveyPart({
  domainRef,
}: {
  readonly domainRef: string;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const survey = useQuery(domainRef, signal =>
    api.getDomainSurvey(parseEntityRef(domainRef), { signal }),
  );
  return (
    <Part title={t('governance.survey')}>
      <QueryState
        query={survey}
        isEmpty={({ surveys }) => surveys.length === 0}
        empty={<p className={styles.quiet}>{t('governance.survey.none')}</p>}
      >
        {({ surveys, items, mayAnswer }) => (
          <div className={styles.stack}>
            {surveys.map(each => (
              <OneSurvey
                key={each.scorecard.ref}
                domainRef={domainRef}
                survey={each}
                // The newest is first.
                latest={items.find(
                  ({ scorecard }) => scorecard === each.scorecard.ref,
                )}
                mayAnswer={mayAnswer}
                onAnswered={survey.retry}
              />
            ))}
          </div>
        )}
      </QueryState>
    </Part>
  );
}

function OneSurvey({
  domainRef,
  survey,
  latest,
  mayAnswer,
  onAnswered,
}: {
  readonly domainRef: string;
  readonly survey: Survey;
  readonly latest?: SurveyAnswer;
  readonly mayAnswer: boolean;
  readonly onAnswered: () => void;
}) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  const [answering, setAnswering] = useState(false);
  const said = (questionId: string) => {
    const grade = latest?.answers[questionId];
    const answers = survey.questions.find(({ id }) => id === questionId);
    const text = answers?.answers.find(answer => answer.grade === grade)?.text;
    return grade === undefined
      ? undefined
      : t('governance.survey.graded', { grade, text: text ?? '' });
  };
  return (
    <Part title={survey.scorecard.title} level={4}>
      {latest ? (
        <>
          <p className={styles.quiet}>
            <PersonName who={latest.by}>
              {who =>
                t('governance.survey.by', { who, when: dateTime(latest.at) })
              }
            </PersonName>
          </p>
          <Facts
            layout="list"
            facts={survey.questions.map(({ id, text }) => ({
              label: text,
              value: said(id),
            }))}
          />
          {latest.comment && (
            <p className={styles.text} dir="auto">
              {latest.comment}
            </p>
          )}
        </>
      ) : (
        <p className={styles.quiet}>{t('governance.survey.unanswered')}</p>
      )}
      {mayAnswer && !answering && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAnswering(true)}
          >
            {t(latest ? 'governance.survey.again' : 'governance.survey.answer')}
          </Button>
        </div>
      )}
      {answering && (
        <AnswerForm
          domainRef={domainRef}
          survey={survey}
          before={latest}
          onDone={isSaved => {
            setAnswering(false);
            if (isSaved) onAnswered();
          }}
        />
      )}
    </Part>
  );
}

function AnswerForm({
  domainRef,
  survey,
  before,
  onDone,
}: {
  readonly domainRef: string;
  readonly survey: Survey;
  readonly before?: SurveyAnswer;
  readonly onDone: (isSaved: boolean) => void;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [answers, setAnswers] = useState<Readonly<Record<string, number>>>(
    before?.answers ?? {},
  );
  const [comment, setComment] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const { questions, scorecard } = survey;
    if (questions.some(({ id }) => answers[id] === undefined)) {
      setProblem(t('governance.survey.missing'));
      return;
    }
    setSaving(true);
    setProblem(undefined);
    try {
      await api.answerDomainSurvey({
        ...parseEntityRef(domainRef),
        scorecard: scorecard.ref,
        // Of an answer before there may be questions that are not asked any more.
        answers: Object.fromEntries(
          questions.map(({ id }) => [id, answers[id]]),
        ),
        comment: comment.trim() || undefined,
      });
      onDone(true);
    } catch (error) {
      setProblem(t('governance.failed', { message: wordsOf(error) }));
      setSaving(false);
    }
  };
  return (
    <div className={styles.stack}>
      {survey.questions.map(question => (
        <RadioGroup
          key={question.id}
          label={question.text}
          value={
            answers[question.id] === undefined
              ? null
              : String(answers[question.id])
          }
          onChange={grade =>
            setAnswers({ ...answers, [question.id]: Number(grade) })
          }
        >
          {question.answers.map(({ grade, text }) => (
            <Radio key={grade} value={String(grade)}>
              {t('governance.survey.graded', { grade, text })}
            </Radio>
          ))}
        </RadioGroup>
      ))}
      <TextAreaField
        label={t('governance.survey.comment')}
        maxLength={2_000}
        value={comment}
        onChange={setComment}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          variant="primary"
          isPending={saving}
          onPress={save}
        >
          {t('governance.survey.send')}
        </Button>
        <Button size="small" variant="tertiary" onPress={() => onDone(false)}>
          {t('governance.cancel')}
        </Button>
      </div>
    </div>
  );
}
