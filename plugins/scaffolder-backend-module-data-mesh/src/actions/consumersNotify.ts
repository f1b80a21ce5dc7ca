import { NotificationService } from '@backstage/plugin-notifications-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { DataMeshAs } from '../client/dataMeshAs';
import { entityPathOf } from '../client/entityPathOf';

/** Tells those who use a product that something happens to it. */
export function createConsumersNotifyAction(
  as: DataMeshAs,
  notifications: NotificationService,
) {
  return createTemplateAction({
    id: 'data-mesh:consumers:notify',
    description:
      'Sends a notification to the owners of all products that read a data product, directly or through others. A dry run only says who would get one.',
    supportsDryRun: true,
    examples: [
      {
        description: 'Before a product ends',
        example: `steps:
  - id: tell
    action: data-mesh:consumers:notify
    input:
      product: dataproduct:default/orders
      title: Orders ends on 2027-01-31`,
      },
    ],
    schema: {
      input: {
        product: z => z.string().max(300).describe('Entity ref.'),
        title: z => z.string().min(1).max(300).describe('Of the notification.'),
        description: z =>
          z.string().max(2000).optional().describe('What they have to know.'),
      },
      output: {
        products: z =>
          z.array(z.string()).describe('Refs of products that read it.'),
        told: z => z.array(z.string()).describe('Refs of owners.'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const { dataMesh } = as(await ctx.getInitiatorCredentials());
      const product = entityPathOf('dataproduct', input.product);
      const { nodes } = await dataMesh.getProductLineage({
        ...product,
        depth: 5,
      });
      const consumers = nodes.filter(
        ({ direction }) => direction === 'downstream' || direction === 'both',
      );
      const owners = [
        ...new Set(
          consumers.flatMap(({ owner }) => (owner?.exists ? owner.ref : [])),
        ),
      ];
      logger.info(
        owners.length > 0
          ? `Told: ${owners.join(', ')}`
          : 'Nobody reads it, nobody is told',
      );
      ctx.output(
        'products',
        consumers.map(({ ref }) => ref),
      );
      ctx.output('told', owners);
      if (ctx.isDryRun || owners.length === 0) return;
      await notifications.send({
        recipients: { type: 'entity', entityRef: owners },
        payload: {
          title: input.title,
          description: input.description,
          link: `/catalog/${product.namespace}/dataproduct/${product.name}`,
          topic: 'Data products',
          // Said once, however often the task runs.
          scope: `retirement ${product.namespace}/${product.name} ${input.title}`,
        },
      });
    },
  });
}
