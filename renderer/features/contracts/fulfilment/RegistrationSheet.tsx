import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal, Tag } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { DocumentModel } from '../../../../shared/reporting/document/model.ts';
import { registrationPaper } from '../../../../shared/reporting/registration/paper.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone, announceFailure } from '../../../store/notices.ts';
import { type OutputFor, useRead } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { DocumentPreview } from '../../../ui/document/DocumentPreview.tsx';
import { words } from './words.ts';

type Form = OutputFor<'registration', 'form'>;
type Field = Form['fields'][number];

interface RegistrationSheetProps {
  readonly contractId: string;
  onClose(): void;
}

/** The registration form of a contract to copy from, field by field, beside the registry's own window. */
export function RegistrationSheet({ contractId, onClose }: RegistrationSheetProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const form = useRead('registration', 'form', { contractId }).data;
  const [printing, setPrinting] = useState<DocumentModel | null>(null);
  if (form === undefined) return null;
  return (
    <>
      <Modal
        open={printing === null}
        title={t('sheetTitle', { number: form.number })}
        width={760}
        footer={
          <Button icon={<PrinterOutlined />} onClick={() => setPrinting(registrationPaper(form, language))}>
            {t('print')}
          </Button>
        }
        onCancel={onClose}
      >
        <p className="quiet">{t('sheetNote', { missing: form.missing, check: form.toCheck })}</p>
        <ol className="registration-sheet">
          {form.fields.map((field) => (
            <SheetLine key={field.key} field={field} />
          ))}
        </ol>
      </Modal>
      <DocumentPreview model={printing} onClose={() => setPrinting(null)} />
    </>
  );
}

function SheetLine({ field }: { field: Field }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const label = field.label[language];
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      announceDone(t('copied', { field: label }), 'none');
    } catch (failed) {
      announceFailure(failed);
    }
  }
  function copyAndGoOn(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const lines = [
      ...document.querySelectorAll<HTMLElement>('.registration-sheet .sheet-copy:not(:disabled)'),
    ];
    const next = lines[lines.indexOf(event.currentTarget) + 1];
    void copy(field.value).then(() => next?.focus());
  }
  return (
    <li className={`sheet-line sheet-${field.trust}`}>
      <span className="sheet-label">{label}</span>
      <span className="sheet-value">
        {field.value === '' ? <span className="quiet">{t('blank')}</span> : <Data>{field.value}</Data>}
        {field.trust === 'check' && <Tag color="warning">{t('check')}</Tag>}
      </span>
      {field.code === null ? (
        <span />
      ) : (
        <Button
          size="small"
          type="text"
          aria-label={`${t('copyCode')} ${label}`}
          onClick={() => void copy(field.code ?? '')}
        >
          {field.code}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        className="sheet-copy"
        icon={<CopyOutlined />}
        disabled={field.value === ''}
        aria-label={t('copy', { field: label })}
        onKeyDown={copyAndGoOn}
        onClick={() => void copy(field.value)}
      />
    </li>
  );
}
