import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import {
  type ThreadLink,
  type ThreadSide,
  threadSides,
  threadTargetKinds,
} from '../../../shared/domain/thread.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { LinkChatButton } from '../leaving/RecordChatButton.tsx';
import { SidePicker } from './SidePicker.tsx';
import { words } from './words.ts';

/** Who stands on the two sides of a thread; either may take on more, or stay open for now. */
export function ThreadSides({ thread }: { thread: ThreadDetail }): ReactNode {
  const t = useWords(words);
  const need = thread.links.find((link) => link.target.kind === 'need' || link.target.kind === 'scenario');
  return (
    <section className="work-section">
      {threadSides.map((side) => (
        <Side key={side} side={side} thread={thread} />
      ))}
      {need !== undefined && (
        <Link href={`/match/${need.target.kind}/${need.target.id}`}>{t('side.compare')}</Link>
      )}
    </section>
  );
}

function Side({ side, thread }: { side: ThreadSide; thread: ThreadDetail }): ReactNode {
  const t = useWords(words);
  const [adding, setAdding] = useState<'adding' | 'closed'>('closed');
  const linking = useWrite('threads', 'link');
  const own = thread.links.filter((link) => link.side === side);
  async function add(link: ThreadLink | null): Promise<void> {
    if (link === null) return;
    if ((await linking.run({ id: thread.id, link })) !== undefined) setAdding('closed');
  }
  return (
    <div className="thread-side">
      <header>
        <h2>{t(`side.${side}`)}</h2>
        <Button
          type="text"
          size="small"
          icon={adding === 'adding' ? <CloseOutlined /> : <PlusOutlined />}
          onClick={() => setAdding(adding === 'adding' ? 'closed' : 'adding')}
        >
          {adding === 'adding' ? t('action.cancel') : t('side.add')}
        </Button>
      </header>
      {adding === 'adding' && (
        <SidePicker side={side} value={null} focus="first" onChange={(link) => void add(link)} />
      )}
      {own.length === 0 && adding === 'closed' && <p className="quiet">{t('side.open')}</p>}
      <ul>
        {own.map((link) => (
          <Linked key={link.id} link={link} thread={thread} />
        ))}
      </ul>
    </div>
  );
}

interface LinkedProps {
  readonly link: ThreadDetail['links'][number];
  readonly thread: ThreadDetail;
}

function Linked({ link, thread }: LinkedProps): ReactNode {
  const t = useWords(words);
  const { modal } = App.useApp();
  const unlinking = useWrite('threads', 'unlink');
  const { target } = link;
  const kind = threadTargetKinds.find((known) => known === target.kind);
  function remove(): void {
    modal.confirm({
      title: t('side.removeAsk', { name: target.name }),
      okText: t('side.remove'),
      cancelText: t('action.cancel'),
      onOk: () => unlinking.run({ linkId: link.id }),
    });
  }
  return (
    <li>
      <span className="quiet">{kind === undefined ? target.kind : t(`side.${kind}`)}</span>
      <Link href={`/${target.kind}/${target.id}`} lang="zh" title={target.name}>
        <Data>{target.name}</Data>
      </Link>
      <LinkChatButton thread={thread} link={link} />
      {thread.links.length > 1 && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('side.remove')}
          loading={unlinking.busy}
          onClick={remove}
        />
      )}
    </li>
  );
}
