import { contractMessages } from '../messages';

type MessageKey = keyof typeof contractMessages;

/** Keys of plural messages are asked for without their ending. */
export type ContractMessageKey = MessageKey extends infer TKey
  ? TKey extends `${infer TBase}_${'one' | 'other'}`
    ? TBase
    : TKey
  : never;

/** Says a message of the contract views in the reader's language. `count` chooses the plural. */
export type Translate = (
  key: ContractMessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;
