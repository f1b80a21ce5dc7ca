import { answerContract } from './answerContract';
import { draftContract } from './draftContract';

const text = (more: Partial<Parameters<typeof draftContract>[0]> = {}) =>
  draftContract({ id: 'orders', tables: [], ...more });

describe('The answers to what policies ask of a contract', () => {
  it('stand in its text as a draft would have them', () => {
    const answers = { approver: 'sales', retentionDays: 90, team: 'orders' };
    expect(answerContract(text(), answers).text).toBe(text(answers));
  });

  it('come after service levels that are there', () => {
    const serviceLevels = [{ property: 'latency', value: 4, unit: 'h' }];
    const answered = answerContract(text({ serviceLevels }), {
      retentionDays: 90,
    });
    expect(answered.text).toMatch(/latency[^]*retention[^]*90/);
  });

  it('change nothing of what it says already, nor what cannot be read', () => {
    const said = text({ approver: 'sales', retentionDays: 30, team: 'mine' });
    const answers = { approver: 'others', retentionDays: 90, team: 'others' };
    expect(answerContract(said, answers)).toEqual({ text: said });
    expect(answerContract('a: [', answers)).toEqual({ text: 'a: [' });
    expect(answerContract(text(), {})).toEqual({ text: text() });
  });
});
