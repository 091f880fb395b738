import { Alert, AutoComplete, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import type { EnglishSubject } from '../../../shared/domain/englishOffer.ts';
import { recordPapers } from '../../../shared/reporting/papers/request.ts';
import { wordError } from '../../i18n/errors.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { words } from './words.ts';

interface SendDialogProps {
  readonly kind: EnglishSubject;
  readonly detail: RecordDetail;
  onClose(): void;
}

/** To whom the page goes: put on record, and refused where a check must come first, before it can be seen whole. */
export function SendDialog({ kind, detail, onClose }: SendDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  const [recipientName, setRecipientName] = useState('');
  const [country, setCountry] = useState('');
  const [step, setStep] = useState<'asking' | 'shown'>('asking');
  const paper = kind === 'achievement' ? 'technologyOffer' : 'technologyRequest';
  const today = useRead('session', 'state', {}).data?.today;
  const recipients = useRead('disclosures', 'recipients', {}).data?.recipients ?? [];
  const recording = useWrite('disclosures', 'record', { failure: 'silent' });
  const { data } = useRead(
    'papers',
    'write',
    { request: { of: 'record', paper, id: detail.id }, language: 'en' },
    { enabled: step === 'shown' },
  );
  const isWhole = recipientName.trim() !== '' && /^(\d{3})?$/.test(country.trim()) && today !== undefined;
  async function open(): Promise<void> {
    if (today === undefined) return;
    const recorded = await recording.run({
      subjectKind: kind,
      subjectId: detail.id,
      recipientName,
      recipientCountry: country.trim() || null,
      happenedOn: today,
      way: 'file',
      form: 'anonymous',
      content: recordPapers[paper][language],
    });
    if (recorded !== undefined) setStep('shown');
  }
  if (step === 'shown') return <DocumentPreview model={data?.document ?? null} onClose={onClose} />;
  return (
    <Modal
      open
      title={t('send')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button type="primary" disabled={!isWhole} loading={recording.busy} onClick={() => void open()}>
            {t('open')}
          </Button>
        </>
      }
    >
      <Form layout="vertical" onFinish={() => void open()}>
        <Form.Item label={t('recipient')} htmlFor={`${formId}-recipient`} required>
          <AutoComplete
            id={`${formId}-recipient`}
            value={recipientName}
            options={recipients.map(({ name }) => ({ value: name }))}
            onChange={setRecipientName}
          />
        </Form.Item>
        <Form.Item label={t('country')} htmlFor={`${formId}-country`}>
          <Input
            id={`${formId}-country`}
            inputMode="numeric"
            maxLength={3}
            value={country}
            onChange={(event) => setCountry(event.target.value)}
          />
        </Form.Item>
      </Form>
      <p className="quiet">{t('sendHint')}</p>
      {recording.error !== null && (
        <Alert type="error" showIcon role="alert" title={wordError(recording.error, language)} />
      )}
    </Modal>
  );
}
