import { AutoComplete, Form, Input, Modal, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { IndicatorRow } from '../../../../shared/contract/indicators.ts';
import { addDays, type Day } from '../../../../shared/domain/days.ts';
import {
  editions,
  type IndicatorRequest,
  indicatorRequestSchema,
} from '../../../../shared/domain/indicator.ts';
import { useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { DayInput } from '../../../ui/DayInput.tsx';
import { words } from './words.ts';

interface RequestDialogProps {
  readonly indicators: readonly IndicatorRow[];
  readonly today: Day;
  onClose(): void;
}

const FIRST_DUE_AFTER_DAYS = 7;

/** 索数: a department, the indicators it answers for, the period and the due day. */
export function RequestDialog({ indicators, today, onClose }: RequestDialogProps): ReactNode {
  const t = useWords(words);
  const saving = useWrite('indicators', 'saveRequest');
  const [draft, setDraft] = useState<IndicatorRequest>({
    departmentName: '',
    period: today.slice(0, 7),
    edition: 'flash',
    indicatorIds: [],
    sentOn: today,
    dueOn: addDays(today, FIRST_DUE_AFTER_DAYS),
    note: null,
  });
  const change = (part: Partial<IndicatorRequest>) => setDraft((known) => ({ ...known, ...part }));
  const providers = [...new Set(indicators.flatMap(({ values }) => values.providerName ?? []))];
  const isWhole = indicatorRequestSchema.safeParse(draft).success && draft.dueOn >= draft.sentOn;
  function choose(departmentName: string): void {
    const own = indicators.filter(({ values }) => values.providerName === departmentName);
    change({ departmentName, ...(own.length === 0 ? {} : { indicatorIds: own.map(({ id }) => id) }) });
  }
  async function save(): Promise<void> {
    if (!isWhole || (await saving.run({ id: null, values: draft })) === undefined) return;
    announceDone(t('requestSaved'));
    onClose();
  }
  return (
    <Modal
      open
      title={t('newRequest')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={saving.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('department')} htmlFor="request-department" required>
          <AutoComplete
            id="request-department"
            value={draft.departmentName}
            options={providers.map((value) => ({ value, label: <Data>{value}</Data> }))}
            onChange={choose}
          />
        </Form.Item>
        <Form.Item label={t('asked')} htmlFor="request-indicators" required>
          <Select
            id="request-indicators"
            mode="multiple"
            optionFilterProp="label"
            optionRender={({ label }) => <Data>{String(label)}</Data>}
            labelRender={({ label }) => <Data>{String(label)}</Data>}
            value={draft.indicatorIds}
            options={indicators.map(({ id, values }) => ({ value: id, label: values.name }))}
            onChange={(indicatorIds: string[]) => change({ indicatorIds })}
          />
        </Form.Item>
        <Form.Item label={t('period')} htmlFor="request-period" extra={t('periodHint')} required>
          <Input
            id="request-period"
            value={draft.period}
            onChange={({ target: { value } }) => change({ period: value })}
          />
        </Form.Item>
        <Form.Item label={t('edition')}>
          <Segmented<IndicatorRequest['edition']>
            aria-label={t('edition')}
            value={draft.edition}
            options={editions.map((value) => ({ value, label: t(`edition.${value}`) }))}
            onChange={(edition) => change({ edition })}
          />
        </Form.Item>
        {(['sentOn', 'dueOn'] as const).map((name) => (
          <Form.Item key={name} label={t(name)} htmlFor={`request-${name}`} required>
            <DayInput
              id={`request-${name}`}
              value={draft[name]}
              onChange={(day) => day !== null && change({ [name]: day })}
            />
          </Form.Item>
        ))}
        <Form.Item label={t('note')} htmlFor="request-note">
          <Input.TextArea
            id="request-note"
            lang="zh"
            rows={2}
            value={draft.note ?? ''}
            onChange={({ target: { value } }) => change({ note: value || null })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
