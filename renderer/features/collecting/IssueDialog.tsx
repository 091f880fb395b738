import { Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { askableFields } from '../../../shared/collecting/sheetLayout.ts';
import type { Filter } from '../../../shared/contract/common.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { type RecordKind, recordKinds } from '../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { number } from '../../ui/format.ts';
import { FilterBar } from '../catalogue/list/FilterBar.tsx';
import { words } from './words.ts';

type SplitBy = 'organisation' | 'unit' | 'owner';

interface IssueDialogProps {
  readonly today: string;
  onClose(): void;
  onIssued(id: string): void;
}

const DUE_AFTER_DAYS = 7;
const splitWords = { organisation: 'byOrganisation', unit: 'byUnit', owner: 'byOwner' } as const;
const FIELDS_AT_FIRST = 6;
const everyRecord: Filter = { text: '', conditions: [], from: 'live' };
const noNames = {};

/** What is asked, of whom, until when; the workbooks are made from it. */
export function IssueDialog({ today, onClose, onIssued }: IssueDialogProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [kind, setKind] = useState<RecordKind>('need');
  const [splitBy, setSplitBy] = useState<SplitBy>('organisation');
  const [fields, setFields] = useState(firstFields('need'));
  const [title, setTitle] = useState(() => t('nameDefault', { kind: t('need'), day: today }));
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, DUE_AFTER_DAYS));
  const [note, setNote] = useState('');
  const [filter, setFilter] = useState<Filter>(everyRecord);
  const recipients = useRead('collecting', 'recipients', { kind, splitBy, filter }).data?.recipients ?? [];
  const rows = recipients.reduce((sum, recipient) => sum + recipient.rows, 0);
  const issuing = useWrite('collecting', 'issue');
  const isWhole = title.trim() !== '' && dueOn !== null && fields.length > 0 && rows > 0;
  async function issue(): Promise<void> {
    if (dueOn === null || !isWhole) return;
    const values = { title, kind, splitBy, fields, dueOn, filter, note: note.trim() === '' ? null : note };
    const made = await issuing.run(values);
    if (made === undefined) return;
    announceDone(t('issued', { count: number(made.sheets), rows: number(made.rows) }));
    onClose();
    onIssued(made.id);
  }
  return (
    <Modal
      open
      title={t('issue')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={issuing.busy}
      onCancel={onClose}
      onOk={() => void issue()}
    >
      <Form layout="vertical" onFinish={() => void issue()}>
        <Form.Item label={t('name')} htmlFor="issue-title" required>
          <Input
            id="issue-title"
            lang="zh"
            autoFocus
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Form.Item>
        <div className="issue-pair">
          <Form.Item label={t('kind')} htmlFor="issue-kind">
            <Select
              id="issue-kind"
              value={kind}
              options={recordKinds.map((value) => ({ value, label: t(value) }))}
              onChange={(next) => {
                setKind(next);
                setFields(firstFields(next));
                setFilter(everyRecord);
                setTitle(t('nameDefault', { kind: t(next), day: today }));
              }}
            />
          </Form.Item>
          <Form.Item label={t('splitBy')} htmlFor="issue-split">
            <Select
              id="issue-split"
              value={splitBy}
              options={(['organisation', 'unit', 'owner'] as const).map((value) => ({
                value,
                label: t(splitWords[value]),
              }))}
              onChange={setSplitBy}
            />
          </Form.Item>
          <Form.Item label={t('dueOn')} htmlFor="issue-due" required>
            <DayInput id="issue-due" value={dueOn} onChange={setDueOn} />
          </Form.Item>
        </div>
        <Form.Item label={t('which')}>
          <FilterBar kind={kind} filter={filter} names={noNames} onFilter={setFilter} />
        </Form.Item>
        <Form.Item label={t('fields')} htmlFor="issue-fields" required>
          <Select
            id="issue-fields"
            mode="multiple"
            value={fields}
            options={askableFields(kind).map(([value, field]) => ({ value, label: field.label[language] }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={setFields}
          />
        </Form.Item>
        <Form.Item label={t('note')} htmlFor="issue-note">
          <Input.TextArea
            id="issue-note"
            lang="zh"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
        <p className="quiet" role="status">
          {rows === 0
            ? t('noRecipients')
            : t('recipients', { count: number(recipients.length), rows: number(rows) })}
        </p>
      </Form>
    </Modal>
  );
}

function firstFields(kind: RecordKind): string[] {
  const [essential, others] = [
    askableFields(kind).filter(([, field]) => field.section === 'essential'),
    askableFields(kind).filter(([, field]) => field.section !== 'essential' && field.counted),
  ];
  return [...essential, ...others].slice(0, FIELDS_AT_FIRST).map(([name]) => name);
}
