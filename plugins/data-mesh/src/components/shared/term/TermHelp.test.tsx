import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FactTable } from '../FactTable';
import { Part } from '../Part';

it('explains a word where it stands, by keyboard as by touch, and leaves names as they are', async () => {
  renderInTestApp(
    <Part title="Promises" term="serviceLevel">
      <FactTable
        label="All"
        rows={[1]}
        keyOf={String}
        columns={[
          { id: 'a', label: 'Left', term: 'errorBudget', cell: row => row },
        ]}
      />
    </Part>,
  );
  expect(screen.getByRole('heading', { name: 'Promises' })).toBeInTheDocument();
  expect(
    screen.getByRole('columnheader', { name: 'Left' }),
  ).toBeInTheDocument();

  await userEvent.tab();
  expect(
    screen.getByRole('button', { name: 'What does “Promises” mean?' }),
  ).toHaveFocus();
  expect(
    await screen.findByText(/^A service level objective says/),
  ).toBeVisible();

  await userEvent.click(
    screen.getByRole('button', { name: 'What does “Left” mean?' }),
  );
  expect(await screen.findByText(/^The error budget is/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByText(/^The error budget is/)).not.toBeInTheDocument();
});
