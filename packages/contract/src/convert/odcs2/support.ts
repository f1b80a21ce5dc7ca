import { Shape } from '../shape';
import { Source } from '../source';

/** The channels of ODCS 2, each a field of its own, as entries of `support`. */
const CHANNELS: readonly {
  readonly key: string;
  readonly tool: string;
  readonly name?: string;
  readonly urlOf: (text: string) => string | undefined;
}[] = [
  {
    key: 'productDl',
    tool: 'email',
    urlOf: text => (/^\S+@\S+$/.test(text) ? `mailto:${text}` : undefined),
  },
  { key: 'productSlackChannel', tool: 'slack', urlOf: () => undefined },
  {
    key: 'productFeedbackUrl',
    tool: 'other',
    name: 'feedback',
    urlOf: text => text,
  },
];

export function supportOf(source: Source): Shape[] {
  return CHANNELS.flatMap(({ key, tool, name, urlOf }) => {
    const text = source.takeText(key);
    const way = source.wayTo(key);
    return text === undefined
      ? []
      : [
          new Shape(source.transformation, way)
            .set('channel', name ?? text)
            .set('tool', tool)
            .set('url', urlOf(text)),
        ];
  });
}
