import type { ServerTable } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  messageOf,
  onboardingApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Select } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { SearchBox } from '../shared/SearchBox';
import styles from './Onboarding.module.css';
import { useOnboardingTranslation } from './useOnboardingTranslation';

const PAGE = 50;
const MOST = 100;

type TableName = Pick<ServerTable, 'schema' | 'table'>;

/** Which server, and which of its tables. */
export function TableChoice({
  onLook,
}: {
  readonly onLook: (
    server: string,
    tables: readonly TableName[],
  ) => Promise<void>;
}) {
  const t = useOnboardingTranslation();
  const api = useApi(onboardingApiRef);
  const servers = useQuery('servers', () => api.listServers());
  const [server, setServer] = useState<string>();
  const [chosen, setChosen] = useState<readonly TableName[]>([]);
  const [starting, setStarting] = useState(false);
  const usable = servers.value ?? [];
  const only = usable.length === 1 ? usable[0].name : undefined;
  const current = server ?? only;

  if (servers.error) return <Failed message={messageOf(servers.error)} />;
  if (!servers.value) {
    return <p role="status">{t('onboarding.loading')}</p>;
  }
  if (usable.length === 0) {
    return (
      <div>
        <p>{t('onboarding.server.none')}</p>
        <p className={styles.quiet}>{t('onboarding.server.noneHint')}</p>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <Select
        label={t('onboarding.server')}
        description={t('onboarding.server.hint')}
        options={usable.map(({ name, engine, problem }) => ({
          id: name,
          label: [name, engine, problem].filter(Boolean).join(' · '),
          disabled: problem !== undefined,
        }))}
        value={current ?? null}
        onChange={key => {
          setServer(String(key));
          setChosen([]);
        }}
      />
      {current && (
        <Tables
          key={current}
          server={current}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {chosen.length > 0 && (
        <p role="status" className={styles.quiet}>
          {t('onboarding.chosen', {
            count: chosen.length,
            names: chosen.map(({ table }) => table).join(', '),
          })}
        </p>
      )}
      <div>
        <Button
          variant="primary"
          isDisabled={!current || chosen.length === 0}
          isPending={starting}
          onPress={async () => {
            if (!current) return;
            setStarting(true);
            await onLook(current, chosen);
            setStarting(false);
          }}
        >
          {t('onboarding.look', { count: chosen.length })}
        </Button>
      </div>
      <p className={styles.quiet}>{t('onboarding.look.hint')}</p>
    </div>
  );
}

function Tables({
  server,
  chosen,
  onChoose,
}: {
  readonly server: string;
  readonly chosen: readonly TableName[];
  readonly onChoose: (tables: readonly TableName[]) => void;
}) {
  const t = useOnboardingTranslation();
  const api = useApi(onboardingApiRef);
  const schemas = useQuery(server, () =>
    api.listSchemas(server, { limit: 200 }),
  );
  const [picked, setPicked] = useState<string>();
  const [search, setSearch] = useState('');
  const all = schemas.value?.schemas ?? [];
  const schema = picked ?? all[0];

  if (schemas.error) return <Failed message={messageOf(schemas.error)} />;
  if (!schemas.value) return <p role="status">{t('onboarding.loading')}</p>;
  return (
    <>
      <div className={styles.fields}>
        <Select
          label={t('onboarding.schema')}
          options={all.map(id => ({ id, label: id }))}
          search={all.length > 10 || undefined}
          value={schema ?? null}
          onChange={key => setPicked(String(key))}
        />
        <SearchBox
          q={search}
          label={t('onboarding.tables.search')}
          hint={t('onboarding.tables.searchHint')}
          onSearch={setSearch}
        />
      </div>
      {schema !== undefined && (
        <TableList
          key={`${schema} ${search}`}
          server={server}
          schema={schema}
          search={search}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </>
  );
}

function TableList({
  server,
  schema,
  search,
  chosen,
  onChoose,
}: {
  readonly server: string;
  readonly schema: string;
  readonly search: string;
  readonly chosen: readonly TableName[];
  readonly onChoose: (tables: readonly TableName[]) => void;
}) {
  const t = useOnboardingTranslation();
  const api = useApi(onboardingApiRef);
  const [after, setAfter] = useState<string>();
  const [shown, setShown] = useState<readonly ServerTable[]>([]);
  const page = useQuery(JSON.stringify([server, schema, search, after]), () =>
    api.listTables(server, schema, {
      limit: PAGE,
      ...(search && { search }),
      ...(after !== undefined && { after }),
    }),
  );
  const { value } = page;
  useEffect(() => {
    if (value) {
      setShown(before => [
        ...before,
        ...value.tables.filter(
          table => !before.some(each => each.table === table.table),
        ),
      ]);
    }
  }, [value]);

  if (page.error) return <Failed message={messageOf(page.error)} />;
  if (shown.length === 0 && (!value || value.tables.length > 0)) {
    return <p role="status">{t('onboarding.loading')}</p>;
  }
  if (shown.length === 0) {
    return <p className={styles.quiet}>{t('onboarding.tables.none')}</p>;
  }
  const isSame = (a: TableName, b: TableName) =>
    a.schema === b.schema && a.table === b.table;
  return (
    <div role="group" aria-label={t('onboarding.tables')}>
      <ul className={`${styles.list} ${styles.tables}`}>
        {shown.map(table => {
          const isChosen = chosen.some(each => isSame(each, table));
          const facts = [
            table.kind === 'view' ? t('onboarding.tables.view') : '',
            table.kind === 'files' ? t('onboarding.tables.files') : '',
            table.rows === undefined
              ? ''
              : t('onboarding.tables.rows', { count: table.rows }),
            table.comment ?? '',
          ].filter(Boolean);
          return (
            <li key={table.table}>
              <Checkbox
                isSelected={isChosen}
                isDisabled={!isChosen && chosen.length >= MOST}
                onChange={selected =>
                  onChoose(
                    selected
                      ? [...chosen, { schema, table: table.table }]
                      : chosen.filter(each => !isSame(each, table)),
                  )
                }
              >
                {table.table}
              </Checkbox>
              {facts.length > 0 && (
                <p className={styles.reason}>{facts.join(' · ')}</p>
              )}
            </li>
          );
        })}
      </ul>
      {value?.more && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setAfter(shown.at(-1)?.table)}
        >
          {t('onboarding.tables.more')}
        </Button>
      )}
    </div>
  );
}

function Failed({ message }: { readonly message: string }) {
  const t = useOnboardingTranslation();
  return (
    <p role="alert" className={styles.problem}>
      {t('onboarding.failed', { message })}
    </p>
  );
}
