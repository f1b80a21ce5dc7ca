import { Scorecard } from '../../ruleset/ruleSet';
import { SurveyAnswers } from './domainView';

/** Answers to questions that are asked: what was asked before says nothing any more. @public */
export function answersTo(
  { survey }: Pick<Scorecard, 'survey'>,
  given: SurveyAnswers | undefined,
): SurveyAnswers | undefined {
  if (!given) return undefined;
  const asked = new Set(survey.map(({ id }) => id));
  return {
    ...given,
    answers: Object.fromEntries(
      Object.entries(given.answers).filter(([id]) => asked.has(id)),
    ),
  };
}
