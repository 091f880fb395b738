import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Segmented, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { disclosedRecords, disclosureForms, disclosureWays } from '../../../shared/domain/disclosure.ts';
import { useWords } from '../../i18n/words.ts';
import { type InputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';

interface DisclosuresProps {
  readonly thread: ThreadDetail;
  readonly today: Day;
}

/** What left in the course of a thread: to whom, when, how, named or not. */
export function Disclosures({ thread, today }: DisclosuresProps): ReactNode {
  const t = useWords(words);
  const [adding, setAdding] = useState<'open' | 'closed'>('closed');
  const reversing = useWrite('disclosures', 'reverse');
  const rows = useRead('disclosures', 'of', { subject: { kind: 'thread', id: thread.id } }).data?.rows ?? [];
  const shown = rows.filter(({ reversed, reversesId }) => !reversed && reversesId === null);
  return (
    <section className="work-section">
      <header>
        <h2>{t('disclosure.title')}</h2>
        <Button icon={<PlusOutlined />} onClick={() => setAdding('open')}>
          {t('disclosure.add')}
        </Button>
      </header>
      {shown.length === 0 && <p className="quiet">{t('disclosure.empty')}</p>}
      <ul className="process-list">
        {shown.map(({ id, values }) => (
          <li key={id} className="process-line">
            <span className="quiet">{values.happenedOn}</span>
            <Data>{values.recipientName}</Data>
            <span>
              {t(`way.${values.way}`)} · {t(`disclosure.${values.form}`)}
            </span>
            <Data className="quiet">{values.content}</Data>
            <Button type="text" size="small" onClick={() => void reversing.run({ id })}>
              {t('records.back')}
            </Button>
          </li>
        ))}
      </ul>
      {adding === 'open' && (
        <DisclosureDialog thread={thread} today={today} onClose={() => setAdding('closed')} />
      )}
    </section>
  );
}

type Draft = InputFor<'disclosures', 'record'>;

function subjectsOf(thread: ThreadDetail) {
  return thread.links.flatMap(({ target }) => {
    const kind = disclosedRecords.find((each) => each === target.kind);
    return kind === undefined ? [] : [{ kind, id: target.id, name: target.name }];
  });
}

function DisclosureDialog({ thread, today, onClose }: DisclosuresProps & { onClose(): void }): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const subjects = subjectsOf(thread);
  const first = subjects.find(({ kind }) => kind === 'achievement') ?? subjects[0];
  const recording = useWrite('disclosures', 'record', { done: t('dialog.saved') });
  const [draft, setDraft] = useState<Draft>({
    subjectKind: first?.kind ?? 'achievement',
    subjectId: first?.id ?? '',
    threadId: thread.id,
    recipientName: '',
    happenedOn: today,
    way: 'wechat',
    form: 'anonymous',
    content: '',
  });
  const change = (patch: Partial<Draft>) => setDraft((present) => ({ ...present, ...patch }));
  const isWhole = draft.recipientName.trim() !== '' && draft.content.trim() !== '' && first !== undefined;
  async function save(): Promise<void> {
    if (isWhole && !recording.busy && (await recording.run(draft)) !== undefined) onClose();
  }
  function choose(id: string): void {
    const chosen = subjects.find((subject) => subject.id === id);
    if (chosen) change({ subjectKind: chosen.kind, subjectId: chosen.id });
  }
  return (
    <Modal
      open
      title={t('disclosure.add')}
      okText={t('dialog.save')}
      cancelText={t('dialog.cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={recording.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('disclosure.subject')} htmlFor={`${formId}-subject`}>
          <Select
            id={`${formId}-subject`}
            value={draft.subjectId}
            options={subjects.map(({ id, name }) => ({ value: id, label: <Data>{name}</Data> }))}
            onChange={choose}
          />
        </Form.Item>
        <TextItem
          id={`${formId}-to`}
          label={t('disclosure.to')}
          value={draft.recipientName}
          onChange={(recipientName) => change({ recipientName })}
        />
        <Form.Item label={t('disclosure.way')} htmlFor={`${formId}-way`}>
          <Select
            id={`${formId}-way`}
            value={draft.way}
            options={disclosureWays.map((way) => ({ value: way, label: t(`way.${way}`) }))}
            onChange={(way) => change({ way })}
          />
        </Form.Item>
        <Form.Item
          label={t('disclosure.form')}
          help={draft.form === 'named' ? t('disclosure.introduction') : undefined}
        >
          <Segmented
            value={draft.form}
            options={disclosureForms.map((form) => ({ value: form, label: t(`disclosure.${form}`) }))}
            onChange={(form) => change({ form })}
          />
        </Form.Item>
        <TextItem
          id={`${formId}-content`}
          label={t('disclosure.content')}
          value={draft.content}
          onChange={(content) => change({ content })}
        />
        <TextItem
          id={`${formId}-country`}
          label={t('disclosure.country')}
          value={draft.recipientCountry ?? ''}
          onChange={(country) => change({ recipientCountry: country.trim() || null })}
        />
      </Form>
    </Modal>
  );
}

interface TextItemProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

function TextItem({ id, label, value, onChange }: TextItemProps): ReactNode {
  return (
    <Form.Item label={label} htmlFor={id}>
      <Input
        id={id}
        lang="zh"
        maxLength={300}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  );
}
