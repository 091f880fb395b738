import { Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { IndicatorRow } from '../../../../shared/contract/indicators.ts';
import { type IndicatorValues, indicatorNatures } from '../../../../shared/domain/indicator.ts';
import { useWords } from '../../../i18n/words.ts';
import { useWrite } from '../../../store/remote.ts';
import { words } from './words.ts';

interface IndicatorDialogProps {
  /** Null makes a new one. */
  readonly indicator: Pick<IndicatorRow, 'id' | 'values'> | null;
  /** Where a new one stands in the list. */
  readonly ordinal: number;
  onClose(): void;
}

const texts = ['name', 'unit', 'providerName', 'scopeGroup', 'definition'] as const;
const labels = {
  name: 'name',
  unit: 'unit',
  providerName: 'provider',
  scopeGroup: 'scopeGroup',
  definition: 'definition',
} as const;

/** The definition of an indicator. */
export function IndicatorDialog({ indicator, ordinal, onClose }: IndicatorDialogProps): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState<IndicatorValues>(
    indicator?.values ?? {
      name: '',
      unit: '',
      nature: 'flow',
      definition: null,
      providerName: null,
      scopeGroup: null,
      code: null,
      ordinal,
    },
  );
  const saving = useWrite('indicators', 'save');
  const isWhole = draft.name.trim() !== '' && draft.unit.trim() !== '';
  async function save(): Promise<void> {
    if (isWhole && (await saving.run({ id: indicator?.id ?? null, values: draft })) !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={t(indicator === null ? 'add' : 'edit')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={saving.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        {texts.map((name) => (
          <Form.Item
            key={name}
            label={t(labels[name])}
            htmlFor={`indicator-${name}`}
            required={name === 'name' || name === 'unit'}
            extra={name === 'scopeGroup' ? t('scopeGroupHint') : undefined}
          >
            <Input
              id={`indicator-${name}`}
              lang="zh"
              autoFocus={name === 'name'}
              maxLength={name === 'unit' ? 20 : 300}
              value={draft[name] ?? ''}
              onChange={({ target: { value } }) =>
                setDraft({
                  ...draft,
                  [name]: value === '' && name !== 'name' && name !== 'unit' ? null : value,
                })
              }
            />
          </Form.Item>
        ))}
        <Form.Item label={t('nature')} htmlFor="indicator-nature">
          <Select
            id="indicator-nature"
            value={draft.nature}
            options={indicatorNatures.map((value) => ({ value, label: t(`nature.${value}`) }))}
            onChange={(nature) => setDraft({ ...draft, nature })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
