import { addition, breaking, dangerous, words } from './kind';

/** Kinds of changes to what is promised about the data: quality rules, service levels, terms and price. */
export const PROMISE_KINDS = {
  'quality-rule-added': addition(
    'a quality rule is new',
    'More is promised than before.',
  ),
  'quality-rule-removed': dangerous(
    'a quality rule is gone',
    'Nobody promises any more what it promised.',
  ),
  'quality-rule-by-enum': words(
    'a quality rule that checked for valid values is gone, and the property lists no others as allowed',
    'The contract still says which values may come.',
  ),
  'quality-rule-replaced': dangerous(
    'a quality rule is of another type or measures something else',
    'What it promised before, it may not promise now.',
  ),
  'quality-rule-changed': dangerous(
    'the query, the implementation, an argument or the text of a quality rule is another',
    'What it promised before, it may not promise now.',
  ),
  'quality-rule-weakened': dangerous(
    'a quality rule allows measures that it did not allow',
    'Less is promised than before.',
  ),
  'quality-rule-tightened': addition(
    'a quality rule allows fewer measures, or better ones',
    'More is promised than before.',
  ),
  'quality-threshold-changed': dangerous(
    'the threshold of a quality rule is another, and it cannot be told whether it allows more',
    'Less may be promised than before.',
  ),
  'quality-threshold-respelled': words(
    'the threshold of a quality rule is written differently and allows the same',
    'The same is promised.',
  ),
  'quality-unit-changed': dangerous(
    'a quality rule counts in another unit',
    'The same number means something else.',
  ),
  'quality-severity-raised': addition(
    'a quality rule is taken more seriously',
    'More is promised than before.',
  ),
  'quality-severity-lowered': dangerous(
    'a quality rule is taken less seriously, or not said how seriously',
    'Data that fails it may be published.',
  ),
  'quality-severity-changed': dangerous(
    'the severity of a quality rule is another word of unknown weight',
    'Data that fails it may be published.',
  ),
  'quality-note-changed': words(
    'the name, dimension, method or business impact of a quality rule is another',
    'The rule checks the same.',
  ),
  'schedule-changed': words(
    'a rule or service level is checked at other times',
    'What is promised is the same.',
  ),

  'service-level-added': addition(
    'a service level is new',
    'More is promised than before.',
  ),
  'service-level-removed': breaking(
    'a service level is gone',
    'What consumers planned with is not promised at all any more.',
  ),
  'service-level-replaced': dangerous(
    'a service level is about something else',
    'What it promised before, it does not promise now.',
  ),
  'service-level-weakened': dangerous(
    'a service level promises less, or its date is worse',
    'It may not be enough for what consumers planned with.',
  ),
  'service-level-strengthened': addition(
    'a service level promises more, or its date is better',
    'Whoever was content before is content now.',
  ),
  'service-level-changed': dangerous(
    'a service level has another value, and it cannot be told whether it is better',
    'It may not be enough for what consumers planned with.',
  ),
  'service-level-respelled': words(
    'a service level is written differently and amounts to the same',
    'The same is promised.',
  ),
  'service-level-narrowed': dangerous(
    'a service level is about less of the data, or about other parts',
    'For the rest nothing is promised any more.',
  ),
  'service-level-extended': addition(
    'a service level is about more of the data',
    'More is promised than before.',
  ),
  'service-level-note-changed': words(
    'the driver of a service level is another',
    'What is promised is the same.',
  ),
  'end-announced': dangerous(
    'an end of support or an end of life is announced',
    'Consumers have to move before it.',
  ),
  'end-withdrawn': addition(
    'an announced end of support or end of life is gone',
    'Nobody has to move any more.',
  ),

  'purpose-changed': words(
    'the purpose is described differently',
    'The data is the same.',
  ),
  'usage-changed': words(
    'the recommended usage is described differently',
    'It recommends; what is not allowed stands under limitations.',
  ),
  'limitations-changed': dangerous(
    'the limitations are others, or new',
    'What consumers do may not be allowed or sound any more.',
  ),
  'limitations-lifted': addition(
    'there are no limitations any more',
    'Nothing that was allowed before is forbidden.',
  ),
  'price-added': dangerous(
    'a price is given where none was',
    'It may cost what it did not.',
  ),
  'price-removed': addition(
    'a price is no longer given',
    'Nobody is asked to pay more.',
  ),
  'price-raised': dangerous('the price is higher', 'It costs more.'),
  'price-lowered': addition('the price is lower', 'It costs less.'),
  'price-terms-changed': dangerous(
    'the price is in another currency or per another unit',
    'The same number means another cost.',
  ),
} as const;
