import { RuleFunctions } from '../expression/functions';
import { RuleProblem } from '../rule/problem';
import { domainFacts } from '../view/domain';
import { hashOf } from '../view/hash';
import { productFacts } from '../view/product';
import { readCampaign } from './readCampaign';
import {
  readHead,
  readRules,
  ReadRuleSetOptions,
  RuleSetName,
} from './readHead';
import { PRINCIPLES } from './principles';
import {
  Band,
  DEFAULT_BANDS,
  RuleSetReading,
  Scorecard,
  ScorecardLevel,
  SurveyQuestion,
} from './ruleSet';
import { SpecReader } from './SpecReader';

const MOST_LEVELS = 10;
const MOST_QUESTIONS = 100;

/**
 * Reads the `spec` of a `DataScorecard`. Never throws; everything that is wrong is told with its path in the spec.
 *
 * @param spec - plain data, as it stands in the entity
 * @param of - what its metadata says
 * @public
 */
export function readScorecard(
  spec: unknown,
  of: RuleSetName,
  options: ReadRuleSetOptions = {},
): RuleSetReading<Scorecard> {
  const problems: RuleProblem[] = [];
  const reader = SpecReader.of(spec, [], problems, 'A scorecard');
  const head = readHead(reader, of);
  const levels = readLevels(reader);
  const bands = readBands(reader);
  const survey = readSurvey(reader, head.about);
  const names = levels.map(({ name }) => name);
  const rules = readRules(reader, {
    kind: 'scorecard',
    view:
      head.about === 'domain'
        ? domainFacts(survey.map(({ id }) => id))
        : productFacts,
    functions: options.functions ?? new RuleFunctions(),
    levels: names,
    problems,
  });
  const campaigns = reader
    .objects('campaigns', 100)
    .flatMap(one => readCampaign(one, names) ?? []);
  reader.refuseUnknown(['definition']);
  if (rules.length > 0 && rules.every(({ weight }) => weight === 0)) {
    reader.complain(
      'no-weight',
      'rules',
      'All rules have weight 0: there is nothing to make a score of.',
      'Give those a weight that count.',
    );
  }
  const set: Scorecard = {
    kind: 'scorecard',
    ...head,
    levels,
    bands,
    survey,
    rules,
    campaigns,
    hash: hashOf([
      head.about,
      head.domain,
      head.scope,
      names,
      // What they are called makes no score another one.
      bands.map(({ name, from }) => ({ name, from })),
      rules.map(({ id, hash }) => [id, hash]),
    ]),
  };
  return { set, problems };
}

function readLevels(reader: SpecReader): readonly ScorecardLevel[] {
  const levels = reader.objects('levels', MOST_LEVELS, 'name').flatMap(one => {
    const name = one.required('name', 'Give the level a name.');
    const title = one.text('title') ?? name ?? '';
    const description = one.text('description');
    one.refuseUnknown();
    return name === undefined ? [] : [{ name, title, description }];
  });
  const twice = levels.find(
    ({ name }, index) => levels.findIndex(one => one.name === name) < index,
  );
  if (twice) {
    reader.complain(
      'duplicate-level',
      'levels',
      `There are two levels "${twice.name}".`,
    );
  }
  return levels;
}

function readBands(reader: SpecReader): readonly Band[] {
  if (!reader.has('bands')) {
    return DEFAULT_BANDS;
  }
  const bands = reader
    .objects('bands', 20)
    .flatMap(one => {
      const name = one.required('name', 'Give the band a name.');
      const title = one.text('title') ?? name ?? '';
      const from = one.number('from', { least: 0, most: 100 });
      if (!one.has('from')) {
        one.complain(
          'missing-field',
          'from',
          'The band does not say from which score on it is.',
        );
      }
      one.refuseUnknown();
      return name === undefined || from === undefined
        ? []
        : [{ name, title, from }];
    })
    .sort((a, b) => b.from - a.from);
  if (bands.some(({ from }, index) => from === bands[index + 1]?.from)) {
    reader.complain('duplicate-band', 'bands', 'Two bands begin at one score.');
  }
  if (bands.length > 0 && bands[bands.length - 1].from > 0) {
    reader.complain(
      'band-gap',
      'bands',
      `Scores below ${bands[bands.length - 1].from} are in no band.`,
      'Let the lowest band begin at 0.',
    );
  }
  return bands.length > 0 ? bands : DEFAULT_BANDS;
}

function readSurvey(
  reader: SpecReader,
  about: 'product' | 'domain',
): readonly SurveyQuestion[] {
  if (about === 'product' && reader.has('survey')) {
    reader.complain(
      'misplaced-survey',
      'survey',
      'Only domains answer a survey.',
      'Write `type: domain`.',
    );
    return [];
  }
  if (about === 'product') {
    return [];
  }
  if (!reader.has('survey')) {
    return PRINCIPLES;
  }
  const questions = reader.objects('survey', MOST_QUESTIONS).flatMap(one => {
    const id = one.required('id', 'Give the question a name that stays.');
    const text = one.required('text', 'Write what is asked.');
    const category = one.text('category');
    const answers = one.objects('answers', 20).flatMap(answer => {
      const grade = answer.number('grade', { least: 0, most: 100 });
      const words = answer.required('text', 'Write what the grade means.');
      answer.refuseUnknown();
      return grade === undefined || words === undefined
        ? []
        : [{ grade, text: words }];
    });
    one.refuseUnknown();
    if (id !== undefined && !/^[A-Za-z_]\w{0,63}$/.test(id)) {
      one.complain(
        'invalid-id',
        'id',
        `"${id.slice(0, 64)}" cannot be the id of a question.`,
        'Rules read it as `survey.answers.ID`: take letters, digits and `_`.',
      );
      return [];
    }
    if (answers.length < 2) {
      one.complain(
        'missing-field',
        'answers',
        'A question has at least two answers, each with a grade.',
      );
    }
    return id === undefined || text === undefined
      ? []
      : [
          {
            id,
            text,
            category,
            answers: [...answers].sort((a, b) => a.grade - b.grade),
          },
        ];
  });
  const ids = questions.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    reader.complain('duplicate-id', 'survey', 'Two questions have one id.');
  }
  return questions;
}
