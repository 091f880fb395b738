import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ContractMoney } from '../../../shared/contract/money.ts';
import { joined } from '../../../shared/reporting/joined.ts';
import { wordError } from '../../i18n/errors.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable.tsx';
import type { MoneySectionProps } from './sections.ts';
import { words } from './words.ts';

type Row = ContractMoney['plan'][number];

/** The instalments, what of each has come, and the dialog that sets them all at once. */
export function Plan({ contractId, money, editing }: MoneySectionProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [dialog, setDialog] = useState<'open' | 'closed'>('closed');
  const columns: PlainColumn<Row>[] = [
    { key: 'due', heading: t('dueOn'), width: '110px', cell: (row) => row.dueOn ?? '—' },
    { key: 'condition', heading: t('condition'), cell: (row) => <Data>{row.condition ?? ''}</Data> },
    { key: 'amount', heading: t('amountWan'), alignment: 'end', cell: (row) => moneyNumber(row.amountFen) },
    { key: 'paid', heading: t('paid'), alignment: 'end', cell: (row) => moneyNumber(row.paidFen) },
    { key: 'state', heading: t('state'), width: '90px', cell: (row) => t(`state.${row.state}`) },
  ];
  return (
    <section className="contract-section">
      <header>
        <h3>{t('plan')}</h3>
        <Button icon={<EditOutlined />} disabled={editing === 'refused'} onClick={() => setDialog('open')}>
          {t('planEdit')}
        </Button>
      </header>
      {money.planWarnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={joined(
            money.planWarnings.map((code) => t(code)),
            language,
          )}
        />
      )}
      {money.plan.length === 0 ? (
        <EmptyState compact="compact" title={t('planEmpty')} />
      ) : (
        <PlainTable label={t('plan')} columns={columns} rows={money.plan} keyOf={(row) => row.id} />
      )}
      {dialog === 'open' && (
        <PlanDialog contractId={contractId} plan={money.plan} onClose={() => setDialog('closed')} />
      )}
    </section>
  );
}

interface Draft {
  readonly key: string;
  readonly id: string | null;
  readonly dueOn: string | null;
  readonly condition: string;
  readonly amountFen: number | null;
}

interface PlanDialogProps {
  readonly contractId: string;
  readonly plan: readonly Row[];
  onClose(): void;
}

function PlanDialog({ contractId, plan, onClose }: PlanDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const saving = useWrite('money', 'setPlan', { failure: 'silent' });
  const [rows, setRows] = useState<readonly Draft[]>(() =>
    plan.length === 0
      ? [emptyDraft()]
      : plan.map(({ id, dueOn, condition, amountFen }) => ({
          key: id,
          id,
          dueOn,
          condition: condition ?? '',
          amountFen,
        })),
  );
  const change = (key: string, patch: Partial<Draft>) =>
    setRows((present) => present.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const isWhole = rows.every(({ amountFen }) => amountFen !== null && amountFen > 0);
  async function save(): Promise<void> {
    const wanted = rows.flatMap(({ id, dueOn, condition, amountFen }) =>
      amountFen === null ? [] : [{ id, dueOn, condition: condition.trim() || null, amountFen }],
    );
    if ((await saving.run({ contractId, plan: wanted })) === undefined) return;
    announceDone(t('planSaved'));
    onClose();
  }
  return (
    <Modal
      open
      width={760}
      title={t('plan')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={saving.busy}
      okButtonProps={{ disabled: !isWhole }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="money-dialog-rows">
        {rows.map((row, place) => (
          <div key={row.key} className="money-dialog-row">
            <Input
              lang="zh"
              size="small"
              maxLength={300}
              placeholder={t('condition')}
              aria-label={`${t('condition')} ${place + 1}`}
              value={row.condition}
              onChange={(event) => change(row.key, { condition: event.target.value })}
            />
            <DayInput
              aria-label={`${t('dueOn')} ${place + 1}`}
              placeholder={t('dueOn')}
              value={row.dueOn}
              onChange={(dueOn) => change(row.key, { dueOn })}
            />
            <MoneyInput
              aria-label={`${t('amount')} ${place + 1}`}
              value={row.amountFen}
              onChange={(amountFen) => change(row.key, { amountFen })}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('removeRow', { place: place + 1 })}
              onClick={() => setRows((present) => present.filter(({ key }) => key !== row.key))}
            />
          </div>
        ))}
      </div>
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => setRows((present) => [...present, emptyDraft()])}
      >
        {t('addRow')}
      </Button>
      {saving.error !== null && (
        <Alert type="error" showIcon role="alert" title={wordError(saving.error, language)} />
      )}
    </Modal>
  );
}

function emptyDraft(): Draft {
  return { key: crypto.randomUUID(), id: null, dueOn: null, condition: '', amountFen: null };
}
