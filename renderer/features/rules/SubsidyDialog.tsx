import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { OfficeRules } from '../../../shared/contract/rules.ts';
import { subsidyKinds, subsidyRuleSchema } from '../../../shared/domain/money/brokerage.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { words } from './words.ts';

type Subsidy = OfficeRules['subsidies'][number];

const MILLIONTHS_PER_PERCENT = 10_000;

interface SubsidyDialogProps {
  /** Null: a notice that is not there yet. */
  readonly rule: Subsidy | null;
  readonly busy: boolean;
  onSave(rule: Subsidy): Promise<void>;
  onClose(): void;
}

/** One notice of 后补助 as it is worded: rate, cap, kinds, province, and what it rests on. */
export function SubsidyDialog({ rule, busy, onSave, onClose }: SubsidyDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  const [draft, setDraft] = useState<Partial<Subsidy>>(
    rule ?? { id: crypto.randomUUID(), kinds: [], licenceYears: 0, province: '', certainty: 'M' },
  );
  const change = (patch: Partial<Subsidy>) => setDraft((present) => ({ ...present, ...patch }));
  const read = subsidyRuleSchema.safeParse(draft);
  const field = (name: string) => `${formId}-${name}`;
  return (
    <Modal
      open
      title={t('subsidy')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: !read.success }}
      onCancel={onClose}
      onOk={() => read.success && void onSave(read.data)}
    >
      <Form layout="vertical">
        <Form.Item label={t('subsidyTitle')} htmlFor={field('title')} required>
          <Input
            id={field('title')}
            lang="zh"
            maxLength={200}
            value={draft.title ?? ''}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('noticedOn')} htmlFor={field('noticedOn')} required>
          <DayInput
            id={field('noticedOn')}
            value={draft.noticedOn ?? null}
            onChange={(noticedOn) => change({ noticedOn: noticedOn ?? '' })}
          />
        </Form.Item>
        <Form.Item label={t('rate')} htmlFor={field('rate')} required>
          <InputNumber
            id={field('rate')}
            min={0.0001}
            max={100}
            suffix="%"
            value={draft.rateMillionths === undefined ? null : draft.rateMillionths / MILLIONTHS_PER_PERCENT}
            onChange={(percent) =>
              change({ rateMillionths: Math.round((percent ?? 0) * MILLIONTHS_PER_PERCENT) })
            }
          />
        </Form.Item>
        <Form.Item label={t('cap')} htmlFor={field('cap')} required>
          <MoneyInput
            id={field('cap')}
            value={draft.capFen ?? null}
            onChange={(capFen) => change({ capFen: capFen ?? 0 })}
          />
        </Form.Item>
        <Form.Item label={t('kindsCounted')} htmlFor={field('kinds')} required>
          <Select
            id={field('kinds')}
            mode="multiple"
            value={draft.kinds ?? []}
            options={subsidyKinds.map((value) => ({
              value,
              label: codeLabel('contractType', value, language),
            }))}
            onChange={(kinds) => change({ kinds })}
          />
        </Form.Item>
        <Form.Item label={t('licenceYears')} htmlFor={field('years')}>
          <InputNumber
            id={field('years')}
            min={0}
            max={50}
            precision={0}
            value={draft.licenceYears ?? 0}
            onChange={(years) => change({ licenceYears: years ?? 0 })}
          />
        </Form.Item>
        <Form.Item label={t('province')} htmlFor={field('province')} help={t('provinceHint')}>
          <Input
            id={field('province')}
            maxLength={2}
            inputMode="numeric"
            value={draft.province ?? ''}
            onChange={(event) => change({ province: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('source')} htmlFor={field('source')} required>
          <Input.TextArea
            id={field('source')}
            lang="zh"
            rows={2}
            maxLength={300}
            value={draft.source ?? ''}
            onChange={(event) => change({ source: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('certainty')} htmlFor={field('certainty')}>
          <Select
            id={field('certainty')}
            value={draft.certainty}
            options={(['V', 'M', '?'] as const).map((value) => ({ value, label: t(`certainty.${value}`) }))}
            onChange={(certainty) => change({ certainty })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
