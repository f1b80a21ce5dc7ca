import { addition, breaking, dangerous, words } from './kind';

/** Kinds of changes to what surrounds the data: the contract itself, servers, access, people and notes. */
export const SURROUNDING_KINDS = {
  'id-changed': breaking(
    'the contract has another id',
    'Products and consumers that refer to it by id do not find it.',
  ),
  'version-changed': {
    verdict: 'compatible',
    raises: 'none',
    about: 'the contract has another version number',
    why: 'It says that something changed; whether it says the truth is judged apart.',
  },
  'name-changed': words(
    'the contract has another name',
    'Contracts are referred to by id.',
  ),
  'domain-changed': words(
    'the contract belongs to another domain',
    'Who answers for it may be another; the data is the same.',
  ),
  'tenant-changed': words(
    'the contract belongs to another tenant',
    'Who answers for it may be another; the data is the same.',
  ),
  'data-product-changed': words(
    'the contract names another data product',
    'The data is the same.',
  ),
  'standard-changed': words(
    'the contract is written in another standard or version of it',
    'The form is another; what it says is compared by itself.',
  ),
  'created-changed': words(
    'the time of creation is another',
    'The data is the same.',
  ),
  'status-raised': addition(
    'the status is nearer to `active`',
    'More can be relied on than before.',
  ),
  'status-lowered': dangerous(
    'an active contract is a proposal or a draft again, or its status is no longer given',
    'What is not agreed any more may change at any time.',
  ),
  'status-deprecated': dangerous(
    'the contract is deprecated',
    'It still works, but it will go.',
  ),
  'status-retired': breaking(
    'the contract is retired',
    'The data may be gone any moment.',
  ),
  'status-changed': dangerous(
    'the status is another word that is not known',
    'What can be relied on may be another.',
  ),

  'server-added': addition(
    'the data can be read in one more place',
    'The others are as they were.',
  ),
  'server-removed': breaking(
    'a server is gone',
    'Whoever reads there finds nothing any more.',
  ),
  'server-renamed': dangerous(
    'a server, known by its id, has another name',
    'Tools name the server they connect to.',
  ),
  'server-moved': breaking(
    'the type, the environment, the address or another detail of a server is another',
    'Whoever connects as before finds nothing, or something else.',
  ),
  'server-detail-added': addition(
    'a detail of a server is given that was not',
    'What was said before still holds.',
  ),
  'server-detail-removed': dangerous(
    'a detail of a server is no longer given',
    'Tools that need it to connect may fail.',
  ),
  'test-server-removed': dangerous(
    'a server that is not for production is gone',
    'Nobody should rely on it, but tests may.',
  ),
  'test-server-moved': dangerous(
    'a server that is not for production is elsewhere or of another type',
    'Nobody should rely on it, but tests may.',
  ),

  'role-added': addition('a role is new', 'Those who have a role keep it.'),
  'role-removed': breaking(
    'a role is gone',
    'Those who read the data with it lose access.',
  ),
  'role-renamed': breaking(
    'a role has another name: told by an equal id',
    'Those who read the data with it may lose access.',
  ),
  'role-access-changed': dangerous(
    'what a role may do is different',
    'Those who have it may not be allowed what they do.',
  ),
  'access-restricted': dangerous(
    'roles are named where none were, and each needs an approval',
    'Those who read the data may have to ask first.',
  ),
  'approval-added': dangerous(
    'a role needs an approval that it did not need',
    'Access is harder to get, and may have to be asked for again.',
  ),
  'approval-removed': addition(
    'a role needs an approval less',
    'Access is easier to get.',
  ),
  'approver-changed': words(
    'somebody else approves a role',
    'Access is as hard to get as before.',
  ),

  'support-channel-added': addition(
    'there is one more place to ask',
    'The others are as they were.',
  ),
  'support-channel-removed': dangerous(
    'a place to ask is gone',
    'Whoever asks or listens there is not heard, and misses announcements.',
  ),
  'support-channel-moved': dangerous(
    'a place to ask is at another address or uses another tool',
    'Whoever asks or listens at the former one is not heard, and misses announcements.',
  ),
  'support-channel-changed': words(
    'a place to ask is described differently',
    'It is where it was.',
  ),
  'team-changed': words(
    'the team or somebody in it is different',
    'The data and the promises are the same.',
  ),

  'business-name-changed': words(
    'something has another business name',
    'Data is read by name.',
  ),
  'description-changed': words(
    'something is described differently',
    'Nothing is said that can be checked.',
  ),
  'tags-changed': words('the tags are others', 'Tags are for finding things.'),
  'synonyms-changed': words(
    'the synonyms are others',
    'Synonyms are for finding things.',
  ),
  'examples-changed': words(
    'the examples are others',
    'Examples promise nothing.',
  ),
  'links-changed': words(
    'a link to a definition is new, gone or different',
    'The data and the promises are the same.',
  ),
  'custom-properties-changed': words(
    'a custom property is new, gone or different',
    'What it means is not part of the standard.',
  ),
  'context-changed': words(
    'the guidance for agents and tools is different',
    'The data and the promises are the same.',
  ),
  'element-id-changed': words(
    'a part of the contract has another id',
    'Parts are found by their names; references by id are judged where they stand.',
  ),
  'order-changed': words(
    'parts of the contract are in another order',
    'Their order has no meaning.',
  ),
} as const;
