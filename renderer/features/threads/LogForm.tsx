import { Button, Form, Input, Segmented } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { codeTables } from '../../../shared/codes/index.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { type StepDraft, StepFields, stepToStart, wholeStep } from './StepFields.tsx';
import { words } from './words.ts';

interface LogFormProps {
  readonly thread: ThreadDetail;
  readonly today: Day;
  /** Id of the text field, for the key that leads there. */
  readonly textId: string;
}

const NOTE = 'note';
const FIRST_KIND = 'call';

/** A call, a visit, a message: what happened, and what comes next. Ctrl+Enter saves. */
export function LogForm({ thread, today, textId }: LogFormProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const formId = useId();
  const [activityKind, setActivityKind] = useState(FIRST_KIND);
  const [body, setBody] = useState('');
  const [happenedOn, setHappenedOn] = useState<Day | null>(today);
  const [attendees, setAttendees] = useState('');
  const [step, setStep] = useState<StepDraft>(stepToStart(thread, today));
  const [tried, setTried] = useState<'tried' | 'typing'>('typing');
  const logging = useWrite('threads', 'log');
  const next = wholeStep(step);
  const isOpen = thread.status === 'open';
  const lacksStep = isOpen && next === null;
  async function save(): Promise<void> {
    setTried('tried');
    if (body.trim() === '' || happenedOn === null || lacksStep || logging.busy) return;
    const saved = await logging.run({
      id: thread.id,
      kind: activityKind === NOTE ? 'note' : 'contact',
      activityKind: activityKind === NOTE ? null : activityKind,
      happenedOn,
      body,
      attendees: attendees.trim() || null,
      next: isOpen ? next : null,
    });
    if (saved === undefined) return;
    announceDone(t('log.done'));
    setBody('');
    setAttendees('');
    setTried('typing');
  }
  return (
    <Form
      layout="vertical"
      className="log-form panel"
      onFinish={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
          return;
        event.preventDefault();
        void save();
      }}
    >
      <header>
        <h2>
          {t('log.title')} <ShortcutHint keys="l" />
        </h2>
        <Segmented
          value={activityKind}
          options={codeTables.activityKind.entries.map((entry) => ({
            value: entry.code,
            label: language === 'zh' ? entry.zh : entry.en,
          }))}
          onChange={setActivityKind}
        />
      </header>
      <Form.Item validateStatus={tried === 'tried' && body.trim() === '' ? 'error' : undefined}>
        <Input.TextArea
          id={textId}
          lang="zh"
          className="grows"
          rows={2}
          maxLength={20_000}
          aria-label={t('log.what')}
          placeholder={t('log.what')}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Form.Item>
      <div className="log-when">
        <Form.Item label={t('log.on')} htmlFor={`${formId}-on`}>
          <DayInput id={`${formId}-on`} value={happenedOn} onChange={setHappenedOn} />
        </Form.Item>
        <Form.Item label={t('log.attendees')} htmlFor={`${formId}-who`}>
          <Input
            id={`${formId}-who`}
            lang="zh"
            maxLength={1000}
            value={attendees}
            onChange={(event) => setAttendees(event.target.value)}
          />
        </Form.Item>
      </div>
      {isOpen && (
        <StepFields
          step={step}
          today={today}
          problem={tried === 'tried' && lacksStep ? t('log.nextNeeded') : undefined}
          onChange={setStep}
        />
      )}
      <Button type="primary" htmlType="submit" loading={logging.busy}>
        {t('log.save')} <ShortcutHint keys="mod+enter" />
      </Button>
    </Form>
  );
}
