import { valueInWords } from './valueInWords';

describe('valueInWords', () => {
  it('leaves a plain value as it is', () => {
    expect(valueInWords('discount_amount')).toBe('discount_amount');
    expect(valueInWords('["a","b"]')).toBe('["a","b"]');
  });

  it('tells what was added as a whole field by field, without what says nothing', () => {
    expect(
      valueInWords(
        JSON.stringify({
          property: 'timeToRepair',
          value: '8',
          quantity: { type: 'duration', seconds: 28800 },
          deprecated: false,
          elements: [],
          tags: ['core'],
        }),
      ),
    ).toBe('property: timeToRepair\nvalue: 8\ntags: ["core"]');
  });

  it('does not fail on what was cut short', () => {
    expect(valueInWords('{"name":"orders","prop…')).toBe(
      '{"name":"orders","prop…',
    );
  });
});
