import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { OfficeRules } from '../../../shared/contract/rules.ts';
import { readHolidayTable } from '../../../shared/domain/calendar/readTable.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { Fact, Section } from '../settings/Section.tsx';
import { words } from './words.ts';

type Year = OfficeRules['years'][number];

/** The years of the workday calendar, each with its source; one is entered by pasting the notice's lines. */
export function CalendarSection({ today }: { today: string }): ReactNode {
  const t = useWords(words);
  const rules = useRead('rules', 'get', {}).data;
  const [edited, setEdited] = useState<number | null>(null);
  if (rules === undefined) return null;
  const coming = rules.missingYears[0] ?? Number(today.slice(0, 4)) + 1;
  return (
    <Section title={t('calendar')} hint={t('calendarHint')}>
      {rules.missingYears.length > 0 && (
        <Alert type="warning" showIcon title={t('missing', { years: rules.missingYears.join('、') })} />
      )}
      {rules.years.map((entry) => (
        <YearRow key={entry.year.year} entry={entry} onEdit={setEdited} />
      ))}
      <Button onClick={() => setEdited(coming)}>{t('add')}</Button>
      {edited !== null && (
        <YearDialog
          year={edited}
          present={rules.years.find((entry) => entry.year.year === edited)?.year ?? null}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

function YearRow({ entry, onEdit }: { entry: Year; onEdit(year: number): void }): ReactNode {
  const t = useWords(words);
  const removing = useWrite('rules', 'removeYear', { done: t('saved') });
  const { year, off, work, source, certainty } = entry.year;
  const offDays = off.reduce((sum, [from, to]) => sum + daysBetween(from, to) + 1, 0);
  return (
    <Fact label={String(year)}>
      {t('days', { off: offDays, work: work.length })} · {t(entry.origin)} · {t(`certainty.${certainty}`)}{' '}
      <Button type="link" size="small" onClick={() => onEdit(year)}>
        {t('edit')}
      </Button>
      {entry.origin === 'own' && (
        <Button type="link" size="small" onClick={() => void removing.run({ year })}>
          {t('back')}
        </Button>
      )}
      <p>
        <Data>{source}</Data>
      </p>
    </Fact>
  );
}

function linesOf(year: Year['year'] | null): string {
  if (year === null) return '';
  const off = year.off.map(([from, to]) => (from === to ? `${from} 休` : `${from} 至 ${to} 休`));
  return [...off, ...year.work.map((day) => `${day} 班`)].join('\n');
}

interface YearDialogProps {
  readonly year: number;
  readonly present: Year['year'] | null;
  onClose(): void;
}

function YearDialog({ year: start, present, onClose }: YearDialogProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const [year, setYear] = useState(start);
  const [lines, setLines] = useState(linesOf(present));
  const [source, setSource] = useState(present?.source ?? '');
  const saving = useWrite('rules', 'saveYear', { done: t('saved') });
  const { off, work, unread } = readHolidayTable(lines, year);
  const isWhole = source.trim() !== '' && off.length + work.length > 0 && unread.length === 0;
  async function save(): Promise<void> {
    if (!isWhole || saving.busy) return;
    // Entered from the notice itself: read, not known.
    const saved = await saving.run({
      year,
      off: off.map(([from, to]) => [from, to]),
      work: [...work],
      source,
      certainty: 'V',
    });
    if (saved !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={t('calendar')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={saving.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical">
        <Form.Item label={t('year')} htmlFor={`${formId}-year`}>
          <InputNumber
            id={`${formId}-year`}
            min={2000}
            max={2100}
            value={year}
            onChange={(value) => setYear(value ?? start)}
          />
        </Form.Item>
        <Form.Item label={t('paste')} htmlFor={`${formId}-lines`}>
          <Input.TextArea
            id={`${formId}-lines`}
            lang="zh"
            rows={10}
            value={lines}
            onChange={(event) => setLines(event.target.value)}
          />
        </Form.Item>
        {unread.length > 0 && (
          <p className="said-danger" role="alert">
            {t('unread', { lines: unread.join('；') })}
          </p>
        )}
        <Form.Item label={t('source')} htmlFor={`${formId}-source`}>
          <Input
            id={`${formId}-source`}
            lang="zh"
            maxLength={300}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
