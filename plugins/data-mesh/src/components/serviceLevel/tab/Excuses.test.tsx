import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeLevels } from '../__testUtils__/FakeServiceLevelApi';
import { label } from '../__testUtils__/levels';
import { show } from '../__testUtils__/show';
import { Excuses } from './Excuses';

const excuse = {
  id: 'e1',
  start: '2026-11-30T06:00:00Z',
  end: '2026-11-30T10:00:00Z',
  reason: 'Move of the warehouse',
  createdBy: label('Tomasz', 'user'),
  createdAt: '2026-11-20T06:00:00Z',
};

const showExcuses = (
  rest: Parameters<typeof fakeLevels>[1] = {},
  mayManage = true,
) => {
  const onChanged = jest.fn();
  show(
    <Excuses
      productRef="dataproduct:default/orders"
      mayManage={mayManage}
      onChanged={onChanged}
    />,
    { levels: fakeLevels({}, rest) },
  );
  return onChanged;
};

const fill = async (name: string, text: string) => {
  const field = screen.getByLabelText(name);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

describe('maintenance and agreed freezes', () => {
  it('are seen by everybody and added only by those who answer for the product', async () => {
    showExcuses({ listExcuses: async () => [excuse] }, false);
    expect(
      await screen.findByText('Move of the warehouse by Tomasz'),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('are added with a reason, in the time zone of who types', async () => {
    const addExcuse = jest.fn(async () => excuse);
    const onChanged = showExcuses({ addExcuse });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Excuse a time' }),
    );
    const save = screen.getByRole('button', { name: 'Excuse' });
    expect(save).toBeDisabled();
    await fill('From (UTC)', '2026-11-30T06:00');
    await fill('To (UTC)', '2026-11-30 10:00');
    await fill('Reason', 'Move of the warehouse');
    await userEvent.click(save);
    expect(addExcuse).toHaveBeenCalledWith({
      kind: 'dataproduct',
      namespace: 'default',
      name: 'orders',
      start: '2026-11-30T06:00:00.000Z',
      end: '2026-11-30T10:00:00.000Z',
      reason: 'Move of the warehouse',
    });
    expect(onChanged).toHaveBeenCalled();
  });

  it('ask for times that can be read', async () => {
    showExcuses();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Excuse a time' }),
    );
    await fill('From (UTC)', 'tomorrow');
    await fill('Reason', 'Move');
    await userEvent.click(screen.getByRole('button', { name: 'Excuse' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Give both times as 2026-11-30 06:00.',
    );
  });

  it('are removed only after one was asked, because slices are judged again', async () => {
    const removeExcuse = jest.fn(async () => {});
    showExcuses({ listExcuses: async () => [excuse], removeExcuse });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove: Move of the warehouse',
      }),
    );
    expect(removeExcuse).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove it and judge again' }),
    );
    expect(removeExcuse).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'orders', excuseId: 'e1' }),
    );
  });
});
