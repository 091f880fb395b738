import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { MeetingRow } from '../../../shared/contract/dispatch.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { words } from './words.ts';

const texts = ['title', 'place', 'chair', 'attendees'] as const;
const labels = {
  title: 'meetingTitle',
  place: 'place',
  chair: 'chair',
  attendees: 'attendees',
} as const;

/** What is written down of a meeting: who met, where, and what was decided. */
export function MeetingRecord({ meeting }: { meeting: MeetingRow }): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState({
    title: meeting.title,
    heldOn: meeting.heldOn as string | null,
    place: meeting.place ?? '',
    chair: meeting.chair ?? '',
    attendees: meeting.attendees ?? '',
    minutes: meeting.minutes ?? '',
  });
  const saving = useWrite('dispatch', 'saveMeeting');
  const isWhole = draft.title.trim() !== '' && draft.heldOn !== null;
  async function save(): Promise<void> {
    if (draft.heldOn === null || !isWhole) return;
    const values = {
      title: draft.title,
      heldOn: draft.heldOn,
      place: draft.place || null,
      chair: draft.chair || null,
      attendees: draft.attendees || null,
      minutes: draft.minutes || null,
    };
    if ((await saving.run({ id: meeting.id, values })) !== undefined) announceDone(t('saved'));
  }
  return (
    <Form layout="vertical" className="panel meeting-record" onFinish={() => void save()}>
      {texts.map((name) => (
        <Form.Item key={name} label={t(labels[name])} htmlFor={`record-${name}`} required={name === 'title'}>
          <Input
            id={`record-${name}`}
            lang="zh"
            maxLength={200}
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('heldOn')} htmlFor="record-day" required>
        <DayInput
          id="record-day"
          value={draft.heldOn}
          onChange={(heldOn) => setDraft({ ...draft, heldOn })}
        />
      </Form.Item>
      <Form.Item label={t('minutes')} htmlFor="record-minutes">
        <Input.TextArea
          id="record-minutes"
          lang="zh"
          rows={10}
          maxLength={50_000}
          value={draft.minutes}
          onChange={(event) => setDraft({ ...draft, minutes: event.target.value })}
        />
      </Form.Item>
      <Button htmlType="submit" disabled={!isWhole} loading={saving.busy}>
        {t('save')}
      </Button>
    </Form>
  );
}
