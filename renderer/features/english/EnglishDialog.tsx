import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import {
  type EnglishOffer,
  type EnglishSubject,
  partnerKinds,
  partnershipKinds,
} from '../../../shared/domain/englishOffer.ts';
import { isUnfiled } from '../../../shared/domain/publishable.ts';
import { partnershipWords, partnerWords } from '../../../shared/reporting/papers/englishOffer.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SendDialog } from './SendDialog.tsx';
import { words } from './words.ts';
import './english.css';

interface EnglishDialogProps {
  readonly kind: EnglishSubject;
  readonly detail: RecordDetail;
  onClose(): void;
}

/** What stands in English about a record, written beside its Chinese text. */
export function EnglishDialog({ kind, detail, onClose }: EnglishDialogProps): ReactNode {
  const t = useWords(words);
  const found = useRead('english', 'of', { kind, id: detail.id });
  if (found.error !== null) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return null;
  return <OfferForm kind={kind} detail={detail} {...found.data} title={t('title')} onClose={onClose} />;
}

type TextName = Exclude<keyof EnglishOffer, 'partners' | 'partnerships' | 'keywords'>;

const textsOf: Readonly<Record<EnglishSubject, readonly TextName[]>> = {
  achievement: [
    'title',
    'summary',
    'description',
    'advantages',
    'stageComment',
    'rightsComment',
    'partnerRole',
  ],
  need: ['title', 'summary', 'description', 'advantages', 'specification', 'partnerRole'],
};
const longTexts: readonly TextName[] = ['description', 'advantages', 'specification', 'partnerRole'];

interface OfferFormProps extends EnglishDialogProps {
  readonly title: string;
  readonly written: EnglishOffer;
  readonly source: Readonly<Record<string, string>>;
}

function OfferForm({ kind, detail, title, written, source, onClose }: OfferFormProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const [draft, setDraft] = useState(written);
  const [sending, setSending] = useState<'sending' | 'writing'>('writing');
  const saving = useWrite('english', 'save', { done: t('saved') });
  const change = (patch: Partial<EnglishOffer>) => setDraft((present) => ({ ...present, ...patch }));
  const save = async () => (await saving.run({ kind, id: detail.id, written: draft })) !== undefined;
  const isHidden = kind === 'achievement' && isUnfiled(detail.values);
  const isUnconfirmed = kind === 'need' && !detail.values.confirmedText;
  return (
    <Modal
      open
      width={860}
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button loading={saving.busy} onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button
            type="primary"
            loading={saving.busy}
            onClick={async () => {
              if (await save()) setSending('sending');
            }}
          >
            {t('send')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('hint')}</p>
      {isHidden && <Alert type="warning" showIcon title={t('unfiled')} />}
      {isUnconfirmed && <Alert type="warning" showIcon title={t('unconfirmed')} />}
      <Form layout="vertical" className="english-form">
        {textsOf[kind].map((name) => (
          <Form.Item
            key={name}
            label={t(name === 'advantages' ? `field.advantages.${kind}` : `field.${name}`)}
            htmlFor={`${formId}-${name}`}
          >
            <Source text={source[name] ?? ''} />
            <Input.TextArea
              id={`${formId}-${name}`}
              lang="en"
              autoSize={false}
              rows={longTexts.includes(name) ? 4 : 2}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          </Form.Item>
        ))}
        <Form.Item label={t('field.partners')} htmlFor={`${formId}-partners`}>
          <Select
            id={`${formId}-partners`}
            mode="multiple"
            value={draft.partners}
            options={partnerKinds.map((value) => ({ value, label: partnerWords[value] }))}
            onChange={(partners) => change({ partners })}
          />
        </Form.Item>
        <Form.Item label={t('field.partnerships')} htmlFor={`${formId}-partnerships`}>
          <Select
            id={`${formId}-partnerships`}
            mode="multiple"
            value={draft.partnerships}
            options={partnershipKinds.map((value) => ({ value, label: partnershipWords[value] }))}
            onChange={(partnerships) => change({ partnerships })}
          />
        </Form.Item>
        <Form.Item label={t('field.keywords')} htmlFor={`${formId}-keywords`}>
          <Source text={source.keywords ?? ''} />
          <Select
            id={`${formId}-keywords`}
            mode="tags"
            value={draft.keywords}
            maxCount={10}
            onChange={(keywords) => change({ keywords })}
          />
        </Form.Item>
      </Form>
      {sending === 'sending' && (
        <SendDialog kind={kind} detail={detail} onClose={() => setSending('writing')} />
      )}
    </Modal>
  );
}

function Source({ text }: { text: string }): ReactNode {
  if (text === '') return null;
  return (
    <p className="english-source">
      <Data>{text}</Data>
    </p>
  );
}
