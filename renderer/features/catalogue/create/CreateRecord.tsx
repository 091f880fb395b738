import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Tooltip } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { fieldsOf } from '../../../../shared/domain/fields/catalogues.ts';
import type { Field, RecordKind } from '../../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { ShortcutHint } from '../../../ui/ShortcutHint.tsx';
import { refusalOf, storedValue } from '../detail/useFieldDraft.ts';
import { FieldInput } from '../fieldInput/FieldInput.tsx';
import { keepDraft, type NewRecordDraft, storedDraft } from './draftStore.ts';
import { words } from './words.ts';

interface CreateRecordProps {
  readonly kind: RecordKind;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** The form of a new record: its essentials, at most eight, one of them needed. */
export function CreateRecord({ kind, onClose, onCreated }: CreateRecordProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState<NewRecordDraft>(() => storedDraft(kind));
  const [wasRestored] = useState(() => Object.keys(draft).length > 0);
  const [refused, setRefused] = useState<Readonly<Record<string, 'required' | 'unfit'>>>({});
  const create = useWrite('records', 'create', { failure: 'silent' });
  const fields = fieldsOf(kind).filter(([, field]) => field.section === 'essential');
  useEffect(() => keepDraft(kind, draft), [kind, draft]);

  async function submit(): Promise<void> {
    const values = Object.fromEntries(fields.map(([name, field]) => [name, storedValue(field, draft[name])]));
    const refusals = refusalsOf(fields, values);
    setRefused(refusals);
    if (Object.keys(refusals).length > 0 || create.busy) return;
    const made = await create.run({ kind, values });
    if (made === undefined) return;
    keepDraft(kind, {});
    announceDone(t('created', { number: made.number }));
    onCreated(made.id);
  }
  function discard(): void {
    keepDraft(kind, {});
    setDraft({});
    onClose();
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  }
  return (
    <aside className="record-detail create-record" aria-label={t(`new_${kind}`)} onKeyDown={press}>
      <header className="detail-header">
        <div className="detail-title-row">
          <h2>{t(`new_${kind}`)}</h2>
          <Tooltip title={<ShortcutHint keys="escape" />}>
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('close')}
              onClick={onClose}
            />
          </Tooltip>
        </div>
        <p className="quiet">{t('hint')}</p>
      </header>
      <Form layout="vertical" className="detail-body" onFinish={() => void submit()}>
        {wasRestored && <Alert type="info" showIcon closable title={t('restored')} />}
        {create.error !== null && <ErrorNote error={create.error} />}
        {fields.map(([name, field], at) => (
          <Form.Item
            key={name}
            htmlFor={`new-${name}`}
            label={field.label[language]}
            required={field.required}
            validateStatus={refused[name] === undefined ? undefined : 'error'}
            help={refused[name] && t(refused[name], { label: field.label[language] })}
          >
            <FieldInput
              field={field}
              id={`new-${name}`}
              label={field.label[language]}
              autoFocus={at === 0}
              value={draft[name] ?? null}
              onChange={(value) => setDraft((present) => ({ ...present, [name]: value }))}
            />
          </Form.Item>
        ))}
        <div className="create-buttons">
          <Button type="primary" htmlType="submit" loading={create.busy}>
            {t('save')} <ShortcutHint keys="mod+enter" />
          </Button>
          <Button onClick={discard}>{t('discard')}</Button>
        </div>
      </Form>
    </aside>
  );
}

function refusalsOf(
  fields: readonly [name: string, field: Field][],
  values: Readonly<Record<string, unknown>>,
): Record<string, 'required' | 'unfit'> {
  const refusals = fields.flatMap(([name, field]) => {
    const refusal = refusalOf(field, values[name] ?? null);
    return refusal === null ? [] : [[name, refusal] as const];
  });
  return Object.fromEntries(refusals);
}
