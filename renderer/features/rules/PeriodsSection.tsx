import { Button, Form, Input, InputNumber, Modal, Select, Tooltip } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { OfficeRules } from '../../../shared/contract/rules.ts';
import { type Translate, useLanguage, useWords } from '../../i18n/words.ts';
import { type InputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { Fact, Section } from '../settings/Section.tsx';
import { words } from './words.ts';

type Period = OfficeRules['periods'][number];
type Own = NonNullable<InputFor<'rules', 'savePeriod'>['own']>;

/** Every period with what it rests on; each can be changed by the office and taken back. */
export function PeriodsSection(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const rules = useRead('rules', 'get', {}).data;
  const [edited, setEdited] = useState<Period | null>(null);
  const saving = useWrite('rules', 'savePeriod', { done: t('saved') });
  if (rules === undefined) return null;
  return (
    <Section title={t('periods')} hint={t('periodsHint')}>
      {rules.periods.map((period) => (
        <Fact key={period.kind} label={period.title[language]}>
          <Tooltip title={<Data>{period.source}</Data>}>
            <span>
              {lengthOf(period, t)} · {t(`certainty.${period.certainty}`)}
            </span>
          </Tooltip>{' '}
          <Button type="link" size="small" onClick={() => setEdited(period)}>
            {t('edit')}
          </Button>
          {period.origin === 'own' && (
            <Button
              type="link"
              size="small"
              onClick={() => void saving.run({ kind: period.kind, own: null })}
            >
              {t('back')}
            </Button>
          )}
        </Fact>
      ))}
      {edited !== null && <PeriodDialog key={edited.kind} period={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function lengthOf({ form, amount, unit, monthDay }: Period, t: Translate<keyof typeof words.zh>): string {
  if (form === 'given') return t('given');
  if (form === 'nextMonth') return t('nextMonth', { date: amount ?? 0 });
  return form === 'yearly' ? (monthDay ?? '') : `${amount ?? ''} ${unit === null ? '' : t(`unit.${unit}`)}`;
}

function PeriodDialog({ period, onClose }: { period: Period; onClose(): void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  const saving = useWrite('rules', 'savePeriod', { done: t('saved') });
  const [own, setOwn] = useState<Own>({
    amount: period.form === 'span' ? period.amount : null,
    unit: period.unit,
    monthDay: period.monthDay,
    nearDays: period.nearDays,
    source: period.source,
  });
  const change = (patch: Partial<Own>) => setOwn((present) => ({ ...present, ...patch }));
  async function save(): Promise<void> {
    if (own.source.trim() !== '' && (await saving.run({ kind: period.kind, own })) !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={period.title[language]}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={saving.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        {period.form === 'span' && (
          <Form.Item
            label={t('amount')}
            htmlFor={`${formId}-amount`}
            help={period.floor === null ? undefined : t('floor', { floor: period.floor })}
          >
            <InputNumber
              id={`${formId}-amount`}
              min={period.floor ?? 1}
              max={1000}
              value={own.amount}
              onChange={(amount) => change({ amount })}
            />{' '}
            <Select
              aria-label={t('amount')}
              value={own.unit}
              options={(['day', 'workday', 'month'] as const).map((unit) => ({
                value: unit,
                label: t(`unit.${unit}`),
              }))}
              onChange={(unit) => change({ unit })}
            />
          </Form.Item>
        )}
        {period.form === 'yearly' && (
          <Form.Item label={t('monthDay')} htmlFor={`${formId}-day`}>
            <Input
              id={`${formId}-day`}
              maxLength={5}
              value={own.monthDay ?? ''}
              onChange={(event) => change({ monthDay: event.target.value })}
            />
          </Form.Item>
        )}
        <Form.Item label={t('nearDays')} htmlFor={`${formId}-near`}>
          <InputNumber
            id={`${formId}-near`}
            min={0}
            max={400}
            value={own.nearDays}
            onChange={(nearDays) => change({ nearDays: nearDays ?? 0 })}
          />
        </Form.Item>
        <Form.Item label={t('source')} htmlFor={`${formId}-source`}>
          <Input.TextArea
            id={`${formId}-source`}
            lang="zh"
            rows={2}
            maxLength={300}
            value={own.source}
            onChange={(event) => change({ source: event.target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
