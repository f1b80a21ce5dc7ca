import { questionsOf } from './questionsOf';

const need = (enforcement: 'block' | 'warn', ...paths: string[]) => ({
  policy: { ref: 'datapolicy:default/p', title: 'P', exists: true },
  rule: 'r',
  enforcement,
  paths,
});

describe('What a form asks', () => {
  it('is what every product says, and nothing of it is required without a policy', () => {
    const questions = questionsOf([]);
    expect(questions.map(({ key }) => key)).toContain('purpose');
    expect(questions.every(({ enforcement }) => !enforcement)).toBe(true);
  });

  it('is required by the strictest of the policies that read it', () => {
    const found = questionsOf([
      need('warn', 'ownership.support'),
      need('block', 'ownership.support'),
    ]).find(({ key }) => key === 'supportChannel');
    expect(found).toEqual({
      key: 'supportChannel',
      enforcement: 'block',
      policies: ['P'],
    });
  });

  it('gets a question of its own for a property that a policy wants', () => {
    expect(
      questionsOf([need('block', 'product.custom.costCentre')]).at(-1),
    ).toMatchObject({ key: 'custom.costCentre', enforcement: 'block' });
  });
});
