import { Button, Form, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { RegisterEntry } from '../../../shared/contract/registers.ts';
import { type RegisterKind, registers } from '../../../shared/domain/registers.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { FieldInput } from '../catalogue/fieldInput/FieldInput.tsx';
import { words } from './words.ts';

interface EntryDialogProps {
  readonly kind: RegisterKind;
  /** Null makes a new one. */
  readonly entry: RegisterEntry | null;
  readonly names: Readonly<Record<string, string>>;
  readonly today: string;
  onClose(): void;
}

/** The form of an entry, made from the register's fields. */
export function EntryDialog({ kind, entry, names, today, onClose }: EntryDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  const { fields } = registers[kind];
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(
    entry?.values ?? (kind === 'discovery' ? { visitedOn: today } : {}),
  );
  const [tried, setTried] = useState<'typing' | 'tried'>('typing');
  const saving = useWrite('registers', 'save');
  const removing = useWrite('registers', 'remove', { done: t('removed') });
  const missing = Object.entries(fields).find(
    ([name, { required }]) => required && String(values[name] ?? '').trim() === '',
  );
  async function save(): Promise<void> {
    setTried('tried');
    if (missing !== undefined || saving.busy) return;
    const done = await saving.run({ kind, id: entry?.id ?? null, values: { ...values } });
    if (done !== undefined) onClose();
  }
  async function remove(id: string): Promise<void> {
    if ((await removing.run({ kind, id })) !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={t(`tab.${kind}`)}
      onCancel={onClose}
      footer={
        <>
          {entry !== null && (
            <Button danger loading={removing.busy} onClick={() => void remove(entry.id)}>
              {t('remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={saving.busy} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form layout="vertical" onFinish={() => void save()}>
        {Object.entries(fields).map(([name, field]) => (
          <Form.Item
            key={name}
            label={field.label[language]}
            required={field.required}
            htmlFor={`${formId}-${name}`}
          >
            <FieldInput
              id={`${formId}-${name}`}
              field={field}
              label={field.label[language]}
              value={values[name] ?? null}
              valueName={names[String(values[name])]}
              onChange={(value) => setValues((present) => ({ ...present, [name]: value }))}
            />
          </Form.Item>
        ))}
        {tried === 'tried' && missing !== undefined && (
          <p className="said-danger" role="alert">
            {t('required', { name: missing[1].label[language] })}
          </p>
        )}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}
