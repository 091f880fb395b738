import { Button, Select, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

type Line = OutputFor<'registration', 'reconciliation'>['rows'][number];
type Side = NonNullable<Line['ours']> | NonNullable<Line['theirs']>;

/** The registry's list held against our contracts: the same, different, only ours, only theirs. */
export function RegistryTab(): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const lists = useRead('registration', 'lists', {}).data?.lists;
  const [chosen, setChosen] = useState<string | null>(null);
  const name = chosen ?? lists?.[0]?.name ?? null;
  if (lists === undefined) return null;
  if (name === null)
    return (
      <EmptyState
        title={t('noLists')}
        hint={t('registryHint')}
        action={
          <Button type="primary" onClick={() => go('/ledger/import')}>
            {t('importOne')}
          </Button>
        }
      />
    );
  return (
    <>
      <div className="ledger-bar">
        <Select
          size="small"
          aria-label={t('list')}
          value={name}
          popupMatchSelectWidth={false}
          options={lists.map((list) => ({ value: list.name, label: `${list.name}（${list.rows}）` }))}
          onChange={setChosen}
        />
        <span className="quiet">{t('registryHint')}</span>
      </div>
      <Reconciliation listName={name} />
    </>
  );
}

type State = 'differs' | 'theirsOnly' | 'oursOnly' | 'matched';
const order: readonly State[] = ['differs', 'theirsOnly', 'oursOnly', 'matched'];

function stateOf({ ours, theirs, differences }: Line): State {
  if (ours === null) return 'theirsOnly';
  if (theirs === null) return 'oursOnly';
  return differences.length > 0 ? 'differs' : 'matched';
}

function Reconciliation({ listName }: { listName: string }): ReactNode {
  const t = useWords(words);
  const lines = useRead('registration', 'reconciliation', { listName }).data?.rows;
  if (lines === undefined) return null;
  const groups = Map.groupBy(lines, stateOf);
  return order.map((state) => {
    const own = groups.get(state) ?? [];
    return (
      own.length > 0 && (
        <section key={state} className="ledger-panel">
          <h2>
            {t(state)} <span className="quiet">{own.length}</span>
          </h2>
          <PlainTable
            label={t(state)}
            rows={own}
            keyOf={(line) => `${line.ours?.id} ${line.theirs?.id}`}
            columns={[
              {
                key: 'ours',
                heading: t('ours'),
                width: '36%',
                cell: ({ ours }) => <SideCell side={ours} own="own" />,
              },
              {
                key: 'theirs',
                heading: t('theirs'),
                width: '36%',
                cell: ({ theirs }) => <SideCell side={theirs} />,
              },
              {
                key: 'differences',
                heading: t('differs'),
                cell: ({ differences }) =>
                  differences.map((each) => <Tag key={each}>{t(`difference.${each}`)}</Tag>),
              },
              {
                key: 'actions',
                heading: t('actions'),
                width: '152px',
                cell: (line) => <LineActions line={line} />,
              },
            ]}
          />
        </section>
      )
    );
  });
}

function SideCell({ side, own }: { side: Side | null; own?: 'own' }): ReactNode {
  if (side === null) return '—';
  const amounts = [side.totalFen, side.technicalFen].map((fen) => (fen === null ? '—' : moneyNumber(fen)));
  const name = <Data>{side.projectName}</Data>;
  return (
    <>
      {own === 'own' ? <Link href={`/contracts/${side.id}`}>{name}</Link> : name}
      <div className="quiet">
        <Data>
          {[side.registrationNumber ?? side.number, side.sellers.join('、'), side.buyers.join('、')]
            .filter(Boolean)
            .join(' · ')}
        </Data>
      </div>
      <div className="quiet">
        {side.signedOn ?? '—'} · {amounts.join(' / ')}
      </div>
    </>
  );
}

function LineActions({ line: { ours, theirs } }: { line: Line }): ReactNode {
  const t = useWords(words);
  const adopting = useWrite('registration', 'adopt', { done: t('adopted') });
  const setting = useWrite('registration', 'setRowVerdict');
  if (theirs === null) return null;
  if (theirs.verdict === 'adopted') return <span className="quiet">{t('adopted')}</span>;
  if (theirs.verdict === 'ignored')
    return (
      <Button
        size="small"
        type="link"
        onClick={() => void setting.run({ rowId: theirs.id, verdict: 'open' })}
      >
        {t('takeUp')}
      </Button>
    );
  return (
    <div className="work-actions">
      {ours !== null && (
        <Button
          size="small"
          type="primary"
          aria-label={`${t('adopt')} ${ours.number}`}
          loading={adopting.busy}
          onClick={() => void adopting.run({ rowId: theirs.id, contractId: ours.id })}
        >
          {t('adopt')}
        </Button>
      )}
      <Button size="small" onClick={() => void setting.run({ rowId: theirs.id, verdict: 'ignored' })}>
        {t('ignore')}
      </Button>
    </div>
  );
}
