import { CopyOutlined, FileTextOutlined } from '@ant-design/icons';
import { Button, Segmented, Select, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { FIGURES_SUBJECT_ID } from '../../../../shared/domain/disclosure.ts';
import { cutDocument, cutSentence } from '../../../../shared/reporting/cut/document.ts';
import {
  bases,
  type CutModel,
  type CutQuestion,
  cuts,
  panels,
} from '../../../../shared/reporting/cut/question.ts';
import { basisNames, basisNotes, cutNames } from '../../../../shared/reporting/cut/words.ts';
import type { DocumentModel } from '../../../../shared/reporting/document/model.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { DocumentPreview, WorkbookButton } from '../../../ui/document/DocumentPreview.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { ShortcutHint } from '../../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { ChatDialog, type ChatText } from '../../leaving/ChatDialog.tsx';
import { words as leavingWords } from '../../leaving/words.ts';
import type { Period } from '../period.ts';
import { FreezeButton } from '../snapshots/FreezeButton.tsx';
import { type CutAsked, CutRowsDrawer } from './CutRowsDrawer.tsx';
import { CutTable } from './CutTable.tsx';
import { words } from './words.ts';
import './numbers.css';

type Choice = Pick<CutQuestion, 'basis' | 'by' | 'panel'>;

/** What the telephone asks for most. */
const firstChoice: Choice = { basis: 'received', by: 'unit', panel: 'all' };

/** 问数: one number on a named basis, as a sentence, a table and a document; every figure opens its rows. */
export function NumbersTab({ period }: { period: Period }): ReactNode {
  const [choice, setChoice] = useState(firstChoice);
  const [asked, setAsked] = useState<CutAsked | null>(null);
  const question: CutQuestion = { ...choice, from: period.from, to: period.to };
  const cut = useRead('reports', 'cut', question, { whileAsking: 'keepPrevious' });
  return (
    <>
      <ChoiceBar choice={choice} onChange={setChoice} />
      {cut.error !== null && <ErrorNote error={cut.error} onRetry={() => void cut.refetch()} />}
      <Spin spinning={cut.isFetching} delay={300}>
        {cut.data !== undefined && (
          <>
            <Sentence cut={cut.data} />
            <CutTable cut={cut.data} onAsk={setAsked} />
          </>
        )}
      </Spin>
      <CutRowsDrawer asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function ChoiceBar({ choice, onChange }: { choice: Choice; onChange(choice: Choice): void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <div className="numbers-choice">
      <Segmented<Choice['basis']>
        aria-label={t('basis')}
        value={choice.basis}
        options={bases.map((value) => ({ value, label: basisNames[value][language] }))}
        onChange={(basis) => onChange({ ...choice, basis })}
      />
      <span className="numbers-basis">{basisNotes[choice.basis][language]}</span>
      <Select<Choice['by']>
        aria-label={t('by')}
        value={choice.by}
        prefix={t('by')}
        popupMatchSelectWidth={false}
        options={cuts.map((value) => ({ value, label: cutNames[value][language] }))}
        onChange={(by) => onChange({ ...choice, by })}
      />
      <Select<Choice['panel']>
        aria-label={t('panel')}
        value={choice.panel}
        popupMatchSelectWidth={false}
        options={panels.map((value) => ({
          value,
          label: t(value === 'all' ? 'panelAll' : 'panelBothYears'),
        }))}
        onChange={(panel) => onChange({ ...choice, panel })}
      />
    </div>
  );
}

function Sentence({ cut }: { cut: CutModel }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [shown, setShown] = useState<DocumentModel | null>(null);
  const leaving = useWords(leavingWords);
  const [chat, setChat] = useState<ChatText | null>(null);
  const copy = (form: ChatText['form']) =>
    setChat({
      subjectKind: 'report',
      subjectId: FIGURES_SUBJECT_ID,
      threadId: null,
      name: leaving('sentence', { name: cutDocument(cut, language).title }),
      form,
      recipient: null,
      write: (chosen) => cutSentence(cut, language, chosen),
    });
  useShortcut({ keys: 'c', label: leaving('copy') }, () => copy('named'));
  useShortcut({ keys: 'shift+c' }, () => copy('anonymous'));
  return (
    <section className="numbers-sentence" aria-label={t('sentence')}>
      <p>
        <MarkedText text={cutSentence(cut, language)} />
      </p>
      <div>
        <Button type="primary" icon={<CopyOutlined />} onClick={() => copy('named')}>
          {t('copy')} <ShortcutHint keys="c" />
        </Button>
        <Button icon={<FileTextOutlined />} onClick={() => setShown(cutDocument(cut, language))}>
          {t('preview')}
        </Button>
        <WorkbookButton model={cutDocument(cut, language)} />
        <FreezeButton
          content={{ of: 'cut', question: cut.question }}
          title={cutDocument(cut, language).title}
        />
      </div>
      <DocumentPreview model={shown} onClose={() => setShown(null)} />
      <ChatDialog chat={chat} onClose={() => setChat(null)} />
    </section>
  );
}
