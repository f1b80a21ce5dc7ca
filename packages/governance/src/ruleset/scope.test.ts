import { product } from '../__testUtils__/views';
import { appliesTo, EVERYWHERE, Scope, subjectOf } from './scope';

const subject = subjectOf(product());

function answer(scope: Partial<Scope>, domain?: string) {
  return appliesTo({ scope: { ...EVERYWHERE, ...scope }, domain }, subject);
}

describe('a scope', () => {
  it.each([
    [{}, true, 'It is for all.'],
    [{ domains: ['checkout'] }, true, 'It is for domain checkout.'],
    [
      { domains: ['domain:default/Online'] },
      true,
      'It is for domain domain:default/Online.',
    ],
    [
      { domains: ['logistics'] },
      false,
      'It is for domain logistics: it has checkout, online.',
    ],
    [
      { types: ['source-aligned', 'aggregate'] },
      true,
      'It is for type source-aligned.',
    ],
    [
      { lifecycles: ['experimental'] },
      false,
      'It is for lifecycle experimental: it has production.',
    ],
    [
      { tags: ['pii'], lifecycles: ['production'] },
      true,
      'It is for lifecycle production, tag pii.',
    ],
    [{ tags: ['gdpr'] }, false, 'It is for tag gdpr: it has sales, pii.'],
  ])('%j: %s', (scope, applies, why) => {
    expect(answer(scope)).toEqual({ applies, why });
  });

  it('of what a domain made ends with the domain', () => {
    expect(answer({}, 'online').applies).toBe(true);
    expect(answer({}, 'logistics').applies).toBe(false);
    expect(answer({ tags: ['pii'] }, 'logistics').applies).toBe(false);
  });
});
