import { Button, Input, Skeleton, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { poolStates } from '../../../shared/contract/claiming.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { money, number } from '../../ui/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import './claiming.css';
import { ImportLines } from './ImportLines.tsx';
import { LineTable } from './LineTable.tsx';
import { PayerNames } from './PayerNames.tsx';
import { words } from './words.ts';

const PAGE = 50;

/** 到账认领: every bank line once, what is proposed for it, and one press to claim it. */
export function ClaimsPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [, go] = useLocation();
  const [state, setState] = useState<(typeof poolStates)[number]>('open');
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const input = { state, text, offset, limit: PAGE };
  const pool = useRead('claiming', 'pool', input, { whileAsking: 'keepPrevious' });
  const counts = pool.data?.counts ?? { open: 0, claimed: 0, setAside: 0 };
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        note={
          state === 'open' && pool.data
            ? t('note', { count: number(pool.data.total), amount: money(pool.data.totalFen, language) })
            : undefined
        }
        actions={
          <>
            <Button onClick={() => go('/contracts')}>{t('back')}</Button>
            <PayerNames />
            <ImportLines />
          </>
        }
      />
      <Tabs
        activeKey={state}
        onChange={(key) => {
          setState(key as typeof state);
          setOffset(0);
        }}
        items={[
          { key: 'open', label: t('open', { count: number(counts.open) }) },
          { key: 'claimed', label: t('claimed', { count: number(counts.claimed) }) },
          { key: 'setAside', label: t('setAsideTab', { count: number(counts.setAside) }) },
        ]}
      />
      <Input.Search
        allowClear
        className="claim-search"
        placeholder={t('search')}
        aria-label={t('search')}
        onSearch={(wanted) => {
          setText(wanted.trim());
          setOffset(0);
        }}
      />
      {pool.error && <ErrorNote error={pool.error} onRetry={() => void pool.refetch()} />}
      {pool.data === undefined ? (
        pool.error === null && <Skeleton active />
      ) : pool.data.lines.length === 0 ? (
        <EmptyState
          title={t(state === 'open' ? 'emptyOpen' : 'emptyOther')}
          hint={state === 'open' ? t('emptyOpenHint') : undefined}
        />
      ) : (
        <>
          <LineTable lines={pool.data.lines} state={state} />
          <nav className="claim-pages">
            <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
              {t('earlier')}
            </Button>
            <span className="quiet">
              {number(offset + 1)}–{number(offset + pool.data.lines.length)} / {number(pool.data.total)}
            </span>
            <Button disabled={offset + PAGE >= pool.data.total} onClick={() => setOffset(offset + PAGE)}>
              {t('later')}
            </Button>
          </nav>
        </>
      )}
    </div>
  );
}
