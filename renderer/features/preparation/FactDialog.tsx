import { Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { words } from './words.ts';

export interface FactField {
  readonly name: string;
  readonly label: string;
  readonly input: 'text' | 'long' | 'day' | 'choice';
  readonly required: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}
export type FactDraft = Readonly<Record<string, string | null>>;

interface FactDialogProps {
  readonly title: string;
  readonly fields: readonly FactField[];
  readonly start: FactDraft;
  readonly hint?: string;
  /** Resolves to true when it was saved; the dialog stays open otherwise. */
  onSave(values: FactDraft): Promise<boolean>;
  onClose(): void;
}

/** A small form whose whole content becomes one fact. */
export function FactDialog({ title, fields, start, hint, onSave, onClose }: FactDialogProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  useShortcut({ keys: 'escape', label: t('close') }, onClose);
  const [values, setValues] = useState(start);
  const [step, setStep] = useState<'typing' | 'tried' | 'saving'>('typing');
  const missing = fields.find(({ name, required }) => required && (values[name] ?? '').trim() === '');
  async function save(): Promise<void> {
    if (step === 'saving') return;
    setStep('tried');
    if (missing !== undefined) return;
    setStep('saving');
    if (await onSave(values)) onClose();
    else setStep('tried');
  }
  return (
    <Modal
      open
      title={title}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={step === 'saving'}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        {fields.map((field, place) => (
          <Form.Item
            key={field.name}
            label={field.label}
            required={field.required}
            htmlFor={`${formId}-${field.name}`}
          >
            <FactInput
              id={`${formId}-${field.name}`}
              field={field}
              isFirst={place === 0}
              value={values[field.name] ?? null}
              onChange={(value) => setValues((present) => ({ ...present, [field.name]: value }))}
            />
          </Form.Item>
        ))}
        {hint !== undefined && <p className="quiet">{hint}</p>}
        {step === 'tried' && missing !== undefined && (
          <p className="said-danger" role="alert">
            {t('missing', { name: missing.label })}
          </p>
        )}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}

interface FactInputProps {
  readonly id: string;
  readonly field: FactField;
  readonly isFirst: boolean;
  readonly value: string | null;
  onChange(value: string | null): void;
}

function FactInput({ id, field, isFirst, value, onChange }: FactInputProps): ReactNode {
  if (field.input === 'day') return <DayInput id={id} value={value} onChange={onChange} />;
  if (field.input === 'choice')
    return <Select id={id} value={value} options={[...(field.options ?? [])]} onChange={onChange} />;
  const shared = { id, lang: 'zh', value: value ?? '', autoFocus: isFirst };
  const take = (text: string) => onChange(text === '' ? null : text);
  if (field.input === 'long')
    return <Input.TextArea {...shared} rows={5} onChange={(event) => take(event.target.value)} />;
  return <Input {...shared} maxLength={100} onChange={(event) => take(event.target.value)} />;
}
