import { minimise } from './minimise';
import { mutate } from './mutate';
import { Random } from './random';

const SOON = () => Date.now() + 5_000;

describe('minimise', () => {
  it('leaves what makes a text faulty, and no more', () => {
    const text = Array.from({ length: 200 }, (_, i) => `line ${i}: x`).join(
      '\n',
    );
    const isFaulty = (each: string) =>
      each.includes('17:') && each.includes('142:');
    expect(minimise(text, isFaulty, SOON())).toBe('17:142:');
  });

  it('gives back what cannot be made smaller, and what there is no time for', () => {
    expect(minimise('ab', text => text === 'ab', SOON())).toBe('ab');
    expect(minimise('a\nb', () => true, Date.now() - 1)).toBe('a\nb');
  });
});

it('makes the same mutants of the same seed, and others of another', () => {
  const text = 'kind: DataContract\nschema:\n  - name: a\n  - name: b\n';
  const mutants = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => mutate(text, random, text));
  };
  expect(mutants(1)).toEqual(mutants(1));
  expect(mutants(1)).not.toEqual(mutants(2));
  expect(mutants(1).filter(mutant => mutant === text).length).toBeLessThan(10);
});
