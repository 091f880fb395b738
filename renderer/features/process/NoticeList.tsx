import { App, Button, Input } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { NoticeRow } from '../../../shared/contract/process.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';
import './process.css';

interface NoticeListProps {
  readonly notices: readonly NoticeRow[];
  readonly today: Day;
}

/** The notices of a thread with their objections. */
export function NoticeList({ notices, today }: NoticeListProps): ReactNode {
  const t = useWords(words);
  const standing = notices.filter(({ reversed, reversesId }) => !reversed && reversesId === null);
  if (standing.length === 0) return null;
  return (
    <section className="work-section">
      <header>
        <h2>{t('notice.title')}</h2>
      </header>
      <ul className="process-list">
        {standing.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} today={today} takenDown="here" />
        ))}
      </ul>
    </section>
  );
}

interface NoticeItemProps {
  readonly notice: NoticeRow;
  readonly today: Day;
  /** Where the notice itself is turned back: here, or with the step that posted it. */
  readonly takenDown: 'here' | 'elsewhere';
}

/** One notice: where it hangs, until when, and the objections to it. An item of a list. */
export function NoticeItem({ notice, today, takenDown }: NoticeItemProps): ReactNode {
  const t = useWords(words);
  const ask = useAsk();
  const objecting = useWrite('process', 'object');
  const reversing = useWrite('process', 'reverse');
  const raise = () =>
    ask(t('notice.object'), t('notice.objection'), (body) =>
      objecting.run({ noticeId: notice.id, kind: 'raised', happenedOn: today, body }),
    );
  const close = (objectionId: string) =>
    ask(t('notice.close'), t('notice.answer'), (body) =>
      objecting.run({ noticeId: notice.id, kind: 'closed', objectionId, happenedOn: today, body }),
    );
  return (
    <li>
      <div className="process-line">
        <Data>{notice.values.place}</Data>
        <span className={notice.state === 'objected' ? 'said-danger' : 'quiet'}>
          {t(`notice.state.${notice.state}`, { endOn: notice.endOn })}
        </span>
        <Button type="text" size="small" onClick={raise}>
          {t('notice.object')}
        </Button>
        {takenDown === 'here' && notice.objections.length === 0 && (
          <Button
            type="text"
            size="small"
            onClick={() => void reversing.run({ of: 'notice', id: notice.id })}
          >
            {t('records.back')}
          </Button>
        )}
      </div>
      {notice.objections.map((objection) => (
        <div key={objection.id} className="process-line">
          <span className="quiet">{objection.happenedOn}</span>
          <Data>{objection.body}</Data>
          {objection.closedBy === null ? (
            <Button type="text" size="small" onClick={() => close(objection.id)}>
              {t('notice.close')}
            </Button>
          ) : (
            <span className="quiet">
              {t('notice.closedBy')} <Data>{objection.closedBy}</Data>
            </span>
          )}
        </div>
      ))}
    </li>
  );
}

/** Asks for one text in a dialog and hands it on. */
function useAsk(): (title: string, label: string, then: (text: string) => Promise<unknown>) => void {
  const t = useWords(words);
  const { modal } = App.useApp();
  const text = useRef('');
  return (title, label, then) => {
    text.current = '';
    modal.confirm({
      title,
      icon: null,
      okText: t('dialog.save'),
      cancelText: t('dialog.cancel'),
      content: (
        <Input.TextArea
          lang="zh"
          rows={3}
          autoFocus
          aria-label={label}
          placeholder={label}
          onChange={(event) => {
            text.current = event.target.value;
          }}
        />
      ),
      onOk: async () => {
        if (text.current.trim() !== '') await then(text.current);
      },
    });
  };
}
