import { PlusOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ContractDetail } from '../../../shared/contract/contracts.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money, moneyNumber, share } from '../../ui/format.ts';
import { ReasonDialog } from '../threads/ReasonDialog.tsx';
import { receivedShare } from './draft.ts';
import { ReceiptForm } from './ReceiptForm.tsx';
import { words } from './words.ts';

type Receipt = ContractDetail['receipts'][number];

const ALL_PERCENT = 100;

/** The money received under a contract: drawn against its amount, then row by row, reversals with what they turned back. */
export function Receipts({ contract }: { contract: ContractDetail }): ReactNode {
  const t = useWords(words);
  const [adding, setAdding] = useState<'adding' | 'closed'>('closed');
  const totalFen = contract.countedFen;
  return (
    <section className="contract-section">
      <header>
        <h3>{t('receipts.title')}</h3>
        <Button
          icon={<PlusOutlined />}
          disabled={contract.deletedAt !== null || adding === 'adding'}
          onClick={() => setAdding('adding')}
        >
          {t('receipts.add')}
        </Button>
      </header>
      <ReceivedBar totalFen={totalFen} receivedFen={contract.receivedFen} />
      {adding === 'adding' && (
        <ReceiptForm
          contractId={contract.id}
          totalFen={totalFen}
          receivedFen={contract.receivedFen}
          onDone={() => setAdding('closed')}
        />
      )}
      {contract.receipts.length === 0 ? (
        adding === 'closed' && <EmptyState compact="compact" title={t('receipts.empty')} />
      ) : (
        <ReceiptTable receipts={contract.receipts} />
      )}
    </section>
  );
}

function ReceivedBar({ totalFen, receivedFen }: { totalFen: number; receivedFen: number }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const received = receivedShare(totalFen, receivedFen);
  return (
    <div className="contract-received">
      <Progress
        percent={Math.min(ALL_PERCENT, received * ALL_PERCENT)}
        showInfo={false}
        strokeColor="var(--level-3)"
        size="small"
        aria-label={t('receipts.title')}
      />
      <span>
        {t('receipts.progress', {
          received: money(receivedFen, language),
          total: money(totalFen, language),
          percent: share(totalFen === 0 ? null : received),
        })}
        {receivedFen > totalFen && <strong> {t('receipts.above')}</strong>}
      </span>
    </div>
  );
}

function ReceiptTable({ receipts }: { receipts: ContractDetail['receipts'] }): ReactNode {
  const t = useWords(words);
  const [turning, setTurning] = useState<string | null>(null);
  const reversing = useWrite('contracts', 'reverseReceipt', { done: t('receipts.reversedDone') });
  return (
    <>
      <table className="receipt-table">
        <thead>
          <tr>
            <th scope="col">{t('receipts.day')}</th>
            <th scope="col" className="number">
              {t('receipts.amount')}
            </th>
            <th scope="col">{t('receipts.payer')}</th>
            <th scope="col">{t('receipts.note')}</th>
            <th scope="col">{t('receipts.actor')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('receipts.reverse')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {receipts.map((receipt) => (
            <tr key={receipt.id} className={receipt.reversed ? 'struck' : undefined}>
              <td>{receipt.receivedOn}</td>
              <td className="number">
                {receipt.nature !== null && receipt.nature !== 'income' && (
                  <span className="quiet">{t(`receipts.nature.${receipt.nature}`)} </span>
                )}
                {moneyNumber(standsFor(receipt))}
              </td>
              <td>
                <Data>{receipt.payer ?? ''}</Data>
              </td>
              <td>
                <Data>{receipt.note ?? ''}</Data>
              </td>
              <td>
                <Data>{receipt.actorName ?? ''}</Data>
              </td>
              <td className="number">
                <ReceiptState receipt={receipt} onReverse={() => setTurning(receipt.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReasonDialog
        open={turning !== null}
        title={t('receipts.reverseTitle')}
        hint={t('receipts.reverseWhy')}
        busy={reversing.busy}
        onCancel={() => setTurning(null)}
        onConfirm={async (reason) => {
          if (turning === null) return;
          await reversing.run({ receiptId: turning, reason });
          setTurning(null);
        }}
      />
    </>
  );
}

/** A reversal repeats the amount that it turns back; it is shown as taken off. */
function standsFor(receipt: Receipt): number {
  return receipt.reversesId === null ? receipt.amountFen : -receipt.amountFen;
}

interface ReceiptStateProps {
  readonly receipt: Receipt;
  onReverse(): void;
}

function ReceiptState({ receipt, onReverse }: ReceiptStateProps): ReactNode {
  const t = useWords(words);
  if (receipt.reversesId !== null) return <span className="quiet">{t('receipts.reversal')}</span>;
  if (receipt.reversed) return <span className="quiet">{t('receipts.reversed')}</span>;
  return (
    <Button type="link" size="small" onClick={onReverse}>
      {t('receipts.reverse')}
    </Button>
  );
}
