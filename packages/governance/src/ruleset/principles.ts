import { SurveyQuestion } from './ruleSet';

const GRADES = [
  'not begun',
  'first attempts',
  'in places',
  'mostly',
  'everyday practice',
].map((text, index) => ({ grade: index + 1, text }));

function question(id: string, text: string): SurveyQuestion {
  return { id, text, category: id, answers: GRADES };
}

/**
 * The questions that a domain answers where a scorecard asks no others: one for each principle of data mesh (Dehghani, "Data
 * Mesh Principles and Logical Architecture", 2020), graded from 1 to 5.
 * @public
 */
export const PRINCIPLES: readonly SurveyQuestion[] = [
  question(
    'ownership',
    'The domain decides on its data, and has the people and the time to answer for it.',
  ),
  question(
    'product',
    'Data is offered as a product: its consumers are known, asked, and told of changes.',
  ),
  question(
    'platform',
    'Products are built and run with the self-serve platform, without waiting for others.',
  ),
  question(
    'governance',
    'The domain takes part in the rules for all, and the rules are checked by machines.',
  ),
];
