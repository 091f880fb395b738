import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Select } from 'antd';
import type { FocusEvent, ReactNode } from 'react';
import type { Contact } from '../../../../shared/contract/records.ts';
import { type PersonalKind, personalKinds } from '../../../../shared/domain/fields/person.ts';
import { useWords } from '../../../i18n/words.ts';
import { langOf } from '../fieldText.tsx';
import { SaveNote } from './FieldEditor.tsx';
import { useRowsDraft } from './useRowsDraft.ts';
import { words } from './words.ts';

interface ContactsEditorProps {
  readonly contacts: readonly Contact[];
  readonly save: (contacts: Contact[]) => Promise<void>;
  readonly onErase: () => void;
}

function completeContact(contact: Contact): Contact | null {
  const value = contact.value.trim();
  return value === '' ? null : { ...contact, value };
}

/** Phones, mails, chat names and private notes: personal data, which can be erased for good. */
export function ContactsEditor({ contacts, save, onErase }: ContactsEditorProps): ReactNode {
  const t = useWords(words);
  const { modal } = App.useApp();
  const draft = useRowsDraft(contacts, completeContact, save);
  function leave(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) draft.commit();
  }
  function askToErase(): void {
    modal.confirm({
      title: t('eraseTitle'),
      content: t('eraseText'),
      okText: t('erase'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: onErase,
    });
  }
  return (
    <div className="contacts">
      <p className="quiet">
        {t('contactsHint')} <SaveNote state={draft.state} />
      </p>
      {draft.rows.map(({ key, row }) => (
        <fieldset key={key} className="contact-row" aria-label={t(row.kind)} onBlur={leave}>
          <Select<PersonalKind>
            aria-label={t('contactKind')}
            value={row.kind}
            options={personalKinds.map((value) => ({ value, label: t(value) }))}
            onChange={(kind) => draft.change(key, { ...row, kind })}
          />
          <Input
            aria-label={t(row.kind)}
            placeholder={t('contactValue')}
            lang={langOf(row.value)}
            value={row.value}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => draft.change(key, { ...row, value: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('removeContact')}
            onClick={() => draft.remove(key)}
          />
        </fieldset>
      ))}
      <div className="contact-buttons">
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() => draft.add({ id: null, kind: 'phone', value: '' })}
        >
          {t('addContact')}
        </Button>
        {contacts.length > 0 && (
          <Button danger onClick={askToErase}>
            {t('erase')}
          </Button>
        )}
      </div>
    </div>
  );
}
