import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { ContractDetail } from '../../../shared/contract/contracts.ts';
import type { ContractMoney } from '../../../shared/contract/money.ts';
import { type CommissionEntry, commissionKinds } from '../../../shared/domain/money/brokerage.ts';
import { wordError } from '../../i18n/errors.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { moneyNumber, money as moneyText } from '../../ui/format.ts';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable.tsx';
import { Facts } from './Facts.tsx';
import type { MoneySectionProps } from './sections.ts';
import { words } from './words.ts';

type Entry = ContractMoney['commission']['entries'][number];

interface CommissionProps extends Omit<MoneySectionProps, 'contractId'> {
  readonly contract: ContractDetail;
}

/** The broker's fee: agreed, due, received, invoiced, and the paper that proves the broker's work. */
export function Commission({ contract, money, editing }: CommissionProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [shown, setShown] = useState<'nothing' | 'entry' | 'proof'>('nothing');
  const { commission } = money;
  const said = (fen: number | null) => (fen === null ? null : moneyText(fen, language));
  const close = () => setShown('nothing');
  return (
    <section className="contract-section">
      <header>
        <h3>{t('commission')}</h3>
        <div className="money-actions">
          <Button icon={<PrinterOutlined />} onClick={() => setShown('proof')}>
            {t('proof')}
          </Button>
          <Button icon={<PlusOutlined />} disabled={editing === 'refused'} onClick={() => setShown('entry')}>
            {t('commissionAdd')}
          </Button>
        </div>
      </header>
      <Facts
        facts={[
          [t('agreed'), said(commission.agreedFen)],
          [t('due'), said(commission.dueFen)],
          [t('received'), said(commission.receivedFen)],
          [t('invoiced'), said(commission.invoicedFen)],
          [t('outstanding'), said(commission.openFen)],
        ]}
      />
      {commission.entries.length === 0 ? (
        <EmptyState compact="compact" title={t('commissionEmpty')} />
      ) : (
        <Entries entries={commission.entries} editing={editing} />
      )}
      {shown === 'entry' && <EntryDialog contractId={contract.id} onClose={close} />}
      {shown === 'proof' && <Proof contract={contract} onClose={close} />}
    </section>
  );
}

interface EntriesProps extends Pick<MoneySectionProps, 'editing'> {
  readonly entries: readonly Entry[];
}

function Entries({ entries, editing }: EntriesProps): ReactNode {
  const t = useWords(words);
  const reversing = useWrite('money', 'reverseCommission', { done: t('reversed') });
  const columns: PlainColumn<Entry>[] = [
    { key: 'day', heading: t('stepDay'), width: '96px', cell: (row) => row.happenedOn },
    { key: 'kind', heading: t('kind'), width: '80px', cell: (row) => t(row.kind) },
    {
      key: 'amount',
      heading: t('amountWan'),
      width: '96px',
      alignment: 'end',
      cell: (row) => moneyNumber(row.amountFen),
    },
    {
      key: 'party',
      heading: t('counterparty'),
      cell: (row) => (
        <>
          <Data>{row.counterparty ?? ''}</Data>
          {row.documentNumber !== null && (
            <p className="quiet" title={t('documentNumber')}>
              <Data>{row.documentNumber}</Data>
            </p>
          )}
        </>
      ),
    },
    {
      key: 'state',
      heading: t('state'),
      width: '96px',
      cell: (row) => {
        if (row.reversesId !== null) return <span className="quiet">{t('reversal')}</span>;
        if (row.reversed) return <span className="quiet">{t('reversed')}</span>;
        return (
          <Button
            type="link"
            size="small"
            disabled={editing === 'refused'}
            onClick={() => void reversing.run({ id: row.id })}
          >
            {t('reverse')}
          </Button>
        );
      },
    },
  ];
  return <PlainTable label={t('commission')} columns={columns} rows={entries} keyOf={(row) => row.id} />;
}

function EntryDialog({ contractId, onClose }: { contractId: string; onClose(): void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  const today = useRead('session', 'state', {}).data?.today ?? null;
  const saving = useWrite('money', 'addCommission', { failure: 'silent' });
  const [kind, setKind] = useState<CommissionEntry['kind']>('due');
  const [happenedOn, setHappenedOn] = useState<string | null>(today);
  const [amountFen, setAmountFen] = useState<number | null>(null);
  const [counterparty, setCounterparty] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  async function save(): Promise<void> {
    if (happenedOn === null || amountFen === null) return;
    const values = {
      kind,
      happenedOn,
      amountFen,
      counterparty: counterparty.trim() || null,
      documentNumber: documentNumber.trim() || null,
      note: null,
    };
    if ((await saving.run({ contractId, values })) === undefined) return;
    announceDone(t('commissionSaved'));
    onClose();
  }
  return (
    <Modal
      open
      title={t('commission')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={saving.busy}
      okButtonProps={{ disabled: happenedOn === null || amountFen === null || amountFen === 0 }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('kind')} htmlFor={`${formId}-kind`}>
          <Select
            id={`${formId}-kind`}
            value={kind}
            options={commissionKinds.map((value) => ({ value, label: t(value) }))}
            onChange={setKind}
          />
        </Form.Item>
        <Form.Item label={t('stepDay')} htmlFor={`${formId}-day`} required>
          <DayInput id={`${formId}-day`} value={happenedOn} onChange={setHappenedOn} />
        </Form.Item>
        <Form.Item label={t('amount')} htmlFor={`${formId}-amount`} required>
          <MoneyInput id={`${formId}-amount`} value={amountFen} onChange={setAmountFen} />
        </Form.Item>
        <Form.Item label={t('counterparty')} htmlFor={`${formId}-party`}>
          <Input
            id={`${formId}-party`}
            lang="zh"
            maxLength={300}
            value={counterparty}
            onChange={(event) => setCounterparty(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('documentNumber')} htmlFor={`${formId}-document`}>
          <Input
            id={`${formId}-document`}
            maxLength={100}
            value={documentNumber}
            onChange={(event) => setDocumentNumber(event.target.value)}
          />
        </Form.Item>
      </Form>
      {saving.error !== null && (
        <Alert type="error" showIcon role="alert" title={wordError(saving.error, language)} />
      )}
    </Modal>
  );
}

/** The proof counts the year of the signature: that is the year a 后补助 is asked for. */
function Proof({ contract, onClose }: { contract: ContractDetail; onClose(): void }): ReactNode {
  const language = useLanguage();
  const year = Number(contract.values.signedOn.slice(0, 4));
  const { data, error, refetch } = useRead('money', 'brokerDocument', {
    contractId: contract.id,
    year,
    language,
  });
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return <DocumentPreview model={data?.document ?? null} onClose={onClose} />;
}
