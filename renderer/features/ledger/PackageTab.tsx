import { Button, Form, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { downloadBlob } from '../../client.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useJob, useRead } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { words } from './words.ts';

/** The registration package of a period as a workbook. */
export function PackageTab(): ReactNode {
  const today = useRead('session', 'state', {}).data?.today;
  return today === undefined ? null : <PackageForm today={today} />;
}

function PackageForm({ today }: { today: string }): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState<string | null>(today);
  const [which, setWhich] = useState<'notRegistered' | 'all'>('notRegistered');
  const exporting = useJob('registration', 'workbook');
  async function save(): Promise<void> {
    if (from === null || to === null) return;
    const file = await exporting.run({ contracts: { of: 'period', from, to, which } });
    if (file === undefined) return;
    downloadBlob(file.blobId, file.fileName);
    announceDone(t('exported', { rows: file.rows, check: file.toCheck }), 'none');
  }
  return (
    <section className="ledger-panel">
      <h2>{t('packageTitle')}</h2>
      <p className="quiet">{t('packageHint')}</p>
      <Form layout="vertical" className="ledger-period" onFinish={() => void save()}>
        <Form.Item label={t('from')} htmlFor={`${formId}-from`}>
          <DayInput id={`${formId}-from`} value={from} onChange={setFrom} />
        </Form.Item>
        <Form.Item label={t('to')} htmlFor={`${formId}-to`}>
          <DayInput id={`${formId}-to`} value={to} onChange={setTo} />
        </Form.Item>
        <Form.Item label={t('which')} htmlFor={`${formId}-which`}>
          <Select
            id={`${formId}-which`}
            size="small"
            value={which}
            options={[
              { value: 'notRegistered', label: t('notRegistered') },
              { value: 'all', label: t('everything') },
            ]}
            onChange={setWhich}
          />
        </Form.Item>
        <Button
          type="primary"
          htmlType="submit"
          loading={exporting.busy}
          disabled={from === null || to === null}
        >
          {t('export')}
        </Button>
      </Form>
    </section>
  );
}
