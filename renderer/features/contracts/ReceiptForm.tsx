import { Alert, App, Button, Form, Input, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { type ReceiptNature, type ReceiptValues, receiptNatures } from '../../../shared/domain/contract.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { money } from '../../ui/format.ts';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { failureWords } from './problemWords.ts';
import { words } from './words.ts';

interface ReceiptFormProps {
  readonly contractId: string;
  readonly totalFen: number;
  /** What has come so far, to ask back before it goes above the total. */
  readonly receivedFen: number;
  onDone(): void;
}

/** Money that came, or went back. More than the contract's amount is saved only once the person says it is so. */
export function ReceiptForm(props: ReceiptFormProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  const today = useRead('session', 'state', {}).data?.today ?? null;
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [direction, setDirection] = useState<ReceiptNature>('income');
  const [amountFen, setAmountFen] = useState<number | null>(null);
  const [payer, setPayer] = useState('');
  const [note, setNote] = useState('');
  const saving = useReceipt(props);
  const isWhole = receivedOn !== null && amountFen !== null && amountFen > 0;
  function save(): void {
    if (receivedOn === null || amountFen === null || amountFen === 0) return;
    const signed = direction === 'income' ? amountFen : -amountFen;
    void saving.run({
      receivedOn,
      amountFen: signed,
      nature: direction,
      payer: payer.trim() || null,
      note: note.trim() || null,
    });
  }
  return (
    <Form layout="vertical" className="receipt-form" onFinish={save}>
      <Form.Item label={t('receipts.day')} htmlFor={`${formId}-day`} required>
        <DayInput id={`${formId}-day`} value={receivedOn} onChange={setReceivedOn} />
      </Form.Item>
      <Form.Item label={t('receipts.direction')} htmlFor={`${formId}-direction`}>
        <Select<ReceiptNature>
          id={`${formId}-direction`}
          value={direction}
          options={receiptNatures.map((value) => ({ value, label: t(`receipts.nature.${value}`) }))}
          onChange={setDirection}
        />
      </Form.Item>
      <Form.Item label={t('receipts.amount')} htmlFor={`${formId}-amount`} required>
        <MoneyInput id={`${formId}-amount`} value={amountFen} onChange={setAmountFen} />
      </Form.Item>
      <Form.Item
        label={t(direction === 'income' ? 'receipts.payer' : 'receipts.payee')}
        htmlFor={`${formId}-payer`}
      >
        <Input
          id={`${formId}-payer`}
          lang="zh"
          maxLength={300}
          value={payer}
          onChange={(event) => setPayer(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('receipts.note')} htmlFor={`${formId}-note`}>
        <Input
          id={`${formId}-note`}
          lang="zh"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form.Item>
      {saving.error !== null && (
        <Alert type="error" showIcon role="alert" title={failureWords(saving.error, t, language)} />
      )}
      <div className="contract-form-actions">
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={saving.busy}>
          {t('receipts.save')}
        </Button>
        <Button onClick={props.onDone}>{t('form.cancel')}</Button>
      </div>
    </Form>
  );
}

interface ReceiptEntry {
  readonly busy: boolean;
  readonly error: Error | null;
  run(values: ReceiptValues): Promise<void>;
}

function useReceipt({ contractId, totalFen, receivedFen, onDone }: ReceiptFormProps): ReceiptEntry {
  const t = useWords(words);
  const language = useLanguage();
  const { modal } = App.useApp();
  const adding = useWrite('contracts', 'addReceipt', { failure: 'silent' });
  async function add(values: ReceiptValues, aboveTotal: 'refuse' | 'confirmed'): Promise<void> {
    if ((await adding.run({ contractId, values, aboveTotal })) === undefined) return;
    announceDone(t('receipts.saved', { amount: money(values.amountFen, language) }));
    onDone();
  }
  async function run(values: ReceiptValues): Promise<void> {
    if (values.amountFen < 0 || receivedFen + values.amountFen <= totalFen) return add(values, 'refuse');
    modal.confirm({
      title: t('receipts.aboveTitle'),
      content: t('receipts.aboveBody', { total: money(totalFen, language) }),
      okText: t('receipts.aboveConfirm'),
      cancelText: t('form.cancel'),
      onOk: () => add(values, 'confirmed'),
    });
  }
  return { run, busy: adding.busy, error: adding.error };
}
