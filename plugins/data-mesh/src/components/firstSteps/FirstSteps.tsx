import { useRouteRef } from '@backstage/core-plugin-api';
import {
  Button,
  Card,
  CardBody,
  CardHeader,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { rootRouteRef, templateRouteRef } from '../../routes';
import { useMessages } from '../../useMessages';
import styles from './FirstSteps.module.css';
import { Step, stepsLeft } from './steps';
import { useDone } from './useDone';
import { useRoles } from './useRoles';

/** What a person may do first, by what they do; gone when it is done. */
export function FirstSteps() {
  const t = useMessages();
  const { done, finish } = useDone();
  const roles = useRoles();
  const root = useRouteRef(rootRouteRef);
  const template = useRouteRef(templateRouteRef);
  if (!done || !roles) return null;
  const left = stepsLeft(roles, done, template !== undefined);
  if (left.length === 0) return null;
  const hrefOf = ({ to }: Step) =>
    to.startsWith('template:')
      ? template?.({
          namespace: 'default',
          templateName: to.slice('template:'.length),
        }) ?? '#'
      : `${root()}${to}`;

  return (
    <Card className={styles.card}>
      <CardHeader>
        <Flex justify="between" align="center">
          <Text as="h2" variant="title-x-small">
            {t('firstSteps.title')}
          </Text>
          <Button
            variant="tertiary"
            onPress={() => finish(left.map(({ id }) => id))}
          >
            {t('firstSteps.hide')}
          </Button>
        </Flex>
      </CardHeader>
      <CardBody>
        <ul className={styles.list}>
          {left.map(step => (
            <li key={step.id} className={styles.step}>
              <div>
                <Link href={hrefOf(step)} onClick={() => finish([step.id])}>
                  {t(`firstSteps.${step.id}` as 'firstSteps.find')}
                </Link>
                <Text as="p" color="secondary">
                  {t(`firstSteps.${step.id}.why` as 'firstSteps.find.why')}
                </Text>
              </div>
              <Button
                variant="tertiary"
                size="small"
                aria-label={t('firstSteps.done', {
                  step: t(`firstSteps.${step.id}` as 'firstSteps.find'),
                })}
                iconStart={<RiCheckLine aria-hidden />}
                onPress={() => finish([step.id])}
              />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
