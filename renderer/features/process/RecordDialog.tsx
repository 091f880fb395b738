import { Form, Input, Modal, Segmented, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Day } from '../../../shared/domain/days.ts';
import { type ProcessKind, type ProcessValues, processProblem } from '../../../shared/domain/process.ts';
import { requiredWords } from '../../../shared/reporting/requiredWords.ts';
import { processProblemWords } from '../../i18n/processWords.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { emptyRecord, type RecordField, recordFields } from './recordFields.ts';
import { words } from './words.ts';

interface RecordDialogProps {
  readonly threadId: string;
  readonly kind: ProcessKind;
  readonly today: Day;
  /** Whose consent is still missing, or the level that decides. */
  readonly open: readonly string[];
  onClose(): void;
}

/** Puts one thing on record: done, or not applicable with its reason. */
export function RecordDialog({ threadId, kind, today, open, onClose }: RecordDialogProps): ReactNode {
  const t = useWords(words);
  const nameOf = useWords(requiredWords);
  const problemOf = useWords(processProblemWords);
  const formId = useId();
  const [values, setValues] = useState<ProcessValues>(() => emptyRecord(kind, today, open));
  const [tried, setTried] = useState<'typing' | 'tried'>('typing');
  const saving = useWrite('process', 'record', { done: t('dialog.saved') });
  const problem = processProblem(values, today);
  const change = (patch: Partial<ProcessValues>) => setValues((present) => ({ ...present, ...patch }));
  async function save(): Promise<void> {
    setTried('tried');
    if (problem !== null || saving.busy) return;
    if ((await saving.run({ target: { kind: 'thread', id: threadId }, values })) !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={nameOf(kind)}
      okText={t('dialog.save')}
      cancelText={t('dialog.cancel')}
      confirmLoading={saving.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Segmented<ProcessValues['state']>
          value={values.state}
          options={[
            { value: 'done', label: t('dialog.done') },
            { value: 'notApplicable', label: t('dialog.notApplicable') },
          ]}
          onChange={(state) => change({ state })}
        />
        <Form.Item label={t('dialog.on')} htmlFor={`${formId}-on`}>
          <DayInput
            id={`${formId}-on`}
            value={values.happenedOn}
            onChange={(day) => change({ happenedOn: day ?? today })}
          />
        </Form.Item>
        {values.state === 'notApplicable' ? (
          <Form.Item label={t('dialog.reason')} htmlFor={`${formId}-reason`}>
            <Input.TextArea
              id={`${formId}-reason`}
              lang="zh"
              rows={2}
              value={values.body ?? ''}
              onChange={(event) => change({ body: event.target.value || null })}
            />
          </Form.Item>
        ) : (
          recordFields[kind].map((field) => (
            <Form.Item key={field.name} label={t(field.label)} htmlFor={`${formId}-${field.name}`}>
              <FieldInput
                id={`${formId}-${field.name}`}
                field={field}
                value={values[field.name]}
                onChange={(value) => change({ [field.name]: value })}
              />
            </Form.Item>
          ))
        )}
        {tried === 'tried' && problem !== null && (
          <p className="said-danger" role="alert">
            {problemOf(problem)}
          </p>
        )}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}

interface FieldInputProps {
  readonly id: string;
  readonly field: RecordField;
  readonly value: string | number | null;
  onChange(value: string | number | null): void;
}

function FieldInput({ id, field, value, onChange }: FieldInputProps): ReactNode {
  const said = typeof value === 'string' ? value : null;
  if (field.input === 'money')
    return <MoneyInput id={id} value={typeof value === 'number' ? value : null} onChange={onChange} />;
  if (field.input === 'day') return <DayInput id={id} value={said} onChange={onChange} />;
  if (field.input === 'method')
    return <CodeSelect id={id} table="pricingMethod" value={said} onChange={onChange} />;
  if (field.input === 'level') return <LevelSelect id={id} value={said} onChange={onChange} />;
  if (field.input === 'check') return <CheckSelect id={id} value={said} onChange={onChange} />;
  const shared = { id, lang: 'zh', value: said ?? '' };
  if (field.input === 'long')
    return <Input.TextArea {...shared} rows={3} onChange={(event) => onChange(event.target.value || null)} />;
  return <Input {...shared} maxLength={300} onChange={(event) => onChange(event.target.value || null)} />;
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string | null;
  onChange(value: string): void;
}

function LevelSelect({ id, value, onChange }: ChoiceProps): ReactNode {
  const ladder = useRead('rules', 'get', {}).data?.ladder ?? [];
  const options = ladder.map(({ level }) => ({ value: level, label: <span lang="zh">{level}</span> }));
  return <Select id={id} value={value} options={options} onChange={onChange} />;
}

function CheckSelect({ id, value, onChange }: ChoiceProps): ReactNode {
  const t = useWords(words);
  const options = (['cleared', 'restricted', 'prohibited'] as const).map((code) => ({
    value: code,
    label: t(`check.${code}`),
  }));
  return <Select id={id} value={value} options={options} onChange={onChange} />;
}
