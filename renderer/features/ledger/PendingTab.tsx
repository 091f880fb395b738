import { Button, Modal, Segmented, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { PendingItem } from '../../../shared/contract/ledger.ts';
import { type LedgerKind, ledgerKinds } from '../../../shared/importing/ledger/headings.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { ContractForm } from '../contracts/ContractForm.tsx';
import { ContractPicker } from './ContractPicker.tsx';
import { draftOfHeld } from './heldContract.ts';
import { problemText } from './problemText.ts';
import { words } from './words.ts';

const PAGE = 100;
type Asked = { readonly item: PendingItem; readonly how: 'complete' | 'claim' };

/** 待核: every doubt of the imported ledgers, beside what was written, until somebody clears it. */
export function PendingTab(): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [kind, setKind] = useState<LedgerKind | null>(null);
  const [state, setState] = useState<'open' | 'cleared'>('open');
  const [pages, setPages] = useState(1);
  const [asked, setAsked] = useState<Asked | null>(null);
  const limit = Math.min(200, PAGE * pages);
  const found = useRead('ledger', 'pending', { kind, state, limit }, { whileAsking: 'keepPrevious' });
  const clearing = useWrite('ledger', 'clear', { done: t('cleared') });
  if (found.data === undefined) return null;
  const { items, total, counts } = found.data;
  const openOf = (of: LedgerKind) => counts.find((each) => each.kind === of)?.open ?? 0;
  const openTotal = counts.reduce((sum, each) => sum + each.open, 0);
  return (
    <>
      <div className="ledger-bar">
        <Segmented
          aria-label={t('kind')}
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: `${t('all')} ${number(openTotal)}` },
            ...ledgerKinds
              .filter((each) => openOf(each) > 0 || each === kind)
              .map((each) => ({ value: each, label: `${t(`kind.${each}`)} ${number(openOf(each))}` })),
          ]}
          onChange={(next) => setKind(next === 'all' ? null : (next as LedgerKind))}
        />
        <Button size="small" type="link" onClick={() => setState(state === 'open' ? 'cleared' : 'open')}>
          {t(state === 'open' ? 'showCleared' : 'showOpen')}
        </Button>
        {state === 'open' && items.length > 0 && (
          <Button
            size="small"
            loading={clearing.busy}
            onClick={() => void clearing.run({ ids: items.map((item) => item.id), state: 'cleared' })}
          >
            {t('clearAll')}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <EmptyState
          title={t('nothingPending')}
          hint={t('nothingPendingHint')}
          action={
            <Button type="primary" onClick={() => go('/ledger/import')}>
              {t('importOne')}
            </Button>
          }
        />
      ) : (
        <PendingTable
          items={items}
          state={state}
          onAsk={setAsked}
          onClear={(id) => void clearing.run({ ids: [id], state: 'cleared' })}
        />
      )}
      {items.length > 0 && (
        <p className="quiet ledger-more">
          {t('shown', { shown: number(items.length), total: number(total) })}{' '}
          {items.length < total && pages === 1 && (
            <Button size="small" onClick={() => setPages(2)}>
              {t('more')}
            </Button>
          )}
        </p>
      )}
      {asked?.how === 'complete' && <CompleteDialog item={asked.item} onClose={() => setAsked(null)} />}
      {asked?.how === 'claim' && <ClaimDialog item={asked.item} onClose={() => setAsked(null)} />}
    </>
  );
}

interface PendingTableProps {
  readonly items: readonly PendingItem[];
  readonly state: 'open' | 'cleared';
  onAsk(asked: Asked): void;
  onClear(id: string): void;
}

function PendingTable({ items, state, onAsk, onClear }: PendingTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <PlainTable
      label={t('tab.pending')}
      rows={items}
      keyOf={(item) => item.id}
      testIdOf={(item) => `pending-${item.id}`}
      columns={[
        {
          key: 'item',
          heading: t('item'),
          width: '28%',
          cell: (item) => (
            <>
              <Data>{item.title}</Data> {item.targetId === null && <Tag>{t('heldTag')}</Tag>}
              <div className="quiet">
                <Data>{item.sourceName}</Data> {t('row', { row: item.sourceRow })}
              </div>
            </>
          ),
        },
        {
          key: 'problems',
          heading: t('problems'),
          width: '24%',
          cell: (item) => (
            <ul className="ledger-problems">
              {item.problems.map(({ code, field, raw }) => (
                <li key={`${code} ${field}`}>
                  {problemText(code, language)}
                  {raw !== '' && <Data className="quiet"> “{raw}”</Data>}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'raw',
          heading: t('original'),
          cell: (item) => <Data className="quiet ledger-raw">{rawText(item)}</Data>,
        },
        {
          key: 'actions',
          heading: t('actions'),
          width: '168px',
          cell: (item) => <PendingActions item={item} state={state} onAsk={onAsk} onClear={onClear} />,
        },
      ]}
    />
  );
}

function rawText({ raw }: PendingItem): string {
  return Object.entries(raw)
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => `${heading}：${text}`)
    .join('；')
    .slice(0, 300);
}

interface PendingActionsProps {
  readonly item: PendingItem;
  readonly state: 'open' | 'cleared';
  onAsk(asked: Asked): void;
  onClear(id: string): void;
}

function PendingActions({ item, state, onAsk, onClear }: PendingActionsProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const { kind, targetId } = item;
  return (
    <div className="work-actions">
      {kind === 'contract' && targetId !== null && (
        <Button size="small" type="link" onClick={() => go(`/contracts/${targetId}`)}>
          {t('open')}
        </Button>
      )}
      {state === 'open' && kind === 'contract' && targetId === null && (
        <Button size="small" type="link" onClick={() => onAsk({ item, how: 'complete' })}>
          {t('complete')}
        </Button>
      )}
      {state === 'open' && kind === 'receipt' && targetId === null && (
        <Button size="small" type="link" onClick={() => onAsk({ item, how: 'claim' })}>
          {t('claim')}
        </Button>
      )}
      {state === 'open' && (
        <Button
          size="small"
          type="link"
          aria-label={`${t('clear')} ${item.title}`}
          onClick={() => onClear(item.id)}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

interface DialogProps {
  readonly item: PendingItem;
  onClose(): void;
}

/** A row that lacks what a contract needs, completed in the form that registers one. */
function CompleteDialog({ item, onClose }: DialogProps): ReactNode {
  const t = useWords(words);
  const completing = useWrite('ledger', 'complete');
  async function done(targetId: string): Promise<void> {
    await completing.run({ itemId: item.id, targetId });
    onClose();
  }
  return (
    <Modal open title={t('complete')} width={720} footer={null} onCancel={onClose}>
      <ContractForm
        start={draftOfHeld(item)}
        changes={null}
        note={rawText(item)}
        onDone={(id) => void done(id)}
        onCancel={onClose}
      />
    </Modal>
  );
}

function ClaimDialog({ item, onClose }: DialogProps): ReactNode {
  const t = useWords(words);
  const [contractId, setContractId] = useState<string | null>(null);
  const claiming = useWrite('ledger', 'claimReceipt', { done: t('claimed') });
  async function claim(): Promise<void> {
    if (contractId === null) return;
    if ((await claiming.run({ itemId: item.id, contractId })) !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={t('claimTitle')}
      okText={t('claim')}
      cancelText={t('cancel')}
      confirmLoading={claiming.busy}
      okButtonProps={{ disabled: contractId === null }}
      onOk={() => void claim()}
      onCancel={onClose}
    >
      <p className="quiet" lang="zh">
        {rawText(item)}
      </p>
      <ContractPicker
        aria-label={t('claimTitle')}
        text={typeof item.values.projectName === 'string' ? item.values.projectName : ''}
        value={contractId}
        onChange={setContractId}
      />
    </Modal>
  );
}
