import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select, Upload } from 'antd';
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
  /** Named where files may come with the fact. */
  readonly filesLabel?: string;
  /** Resolves to true when it was saved; the dialog stays open otherwise. */
  onSave(values: FactDraft, files: readonly File[]): Promise<boolean>;
  onClose(): void;
}

/** A small form whose whole content becomes one fact. */
export function FactDialog(props: FactDialogProps): ReactNode {
  const { title, fields, start, hint, filesLabel, onSave, onClose } = props;
  const t = useWords(words);
  const formId = useId();
  useShortcut({ keys: 'escape', label: t('close') }, onClose);
  const [values, setValues] = useState(start);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [step, setStep] = useState<'typing' | 'tried' | 'saving'>('typing');
  const missing = fields.find(({ name, required }) => required && (values[name] ?? '').trim() === '');
  async function save(): Promise<void> {
    if (step === 'saving') return;
    setStep('tried');
    if (missing !== undefined) return;
    setStep('saving');
    if (await onSave(values, files)) onClose();
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
        {filesLabel !== undefined && <FileChooser label={filesLabel} files={files} onChange={setFiles} />}
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

interface FileChooserProps {
  readonly label: string;
  readonly files: readonly File[];
  onChange(files: readonly File[]): void;
}

/** Files to come with a fact; they leave this window when it is saved. */
function FileChooser({ label, files, onChange }: FileChooserProps): ReactNode {
  return (
    <Form.Item>
      <Upload
        multiple
        fileList={files.map((file, place) => ({ uid: String(place), name: file.name }))}
        beforeUpload={(_file, chosen) => {
          if (_file === chosen[0]) onChange([...files, ...chosen]);
          return false;
        }}
        onRemove={({ uid }) => onChange(files.filter((_file, place) => String(place) !== uid))}
      >
        <Button icon={<PaperClipOutlined aria-hidden />}>{label}</Button>
      </Upload>
    </Form.Item>
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
