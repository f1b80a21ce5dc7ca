import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { useFormats } from './useFormats';

function Took(props: { milliseconds: number }) {
  return <p>{useFormats().duration(props.milliseconds)}</p>;
}

describe('Formats', () => {
  it.each([
    [0, '0 ms'],
    [340, '340 ms'],
    [12_480, '12.5 sec'],
    [59_700, '1 min'],
    [200_000, '3 min 20 sec'],
    [7_500_000, '2 hr 5 min'],
  ])('says how long %d milliseconds are', async (milliseconds, words) => {
    renderInTestApp(<Took milliseconds={milliseconds} />);
    expect(await screen.findByText(words)).toBeVisible();
  });
});
