import { Collapse } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RecordDetail as Detail } from '../../../../shared/contract/records.ts';
import { disclosedRecords } from '../../../../shared/domain/disclosure.ts';
import { fieldsOf } from '../../../../shared/domain/fields/catalogues.ts';
import type { FieldSection, RecordKind } from '../../../../shared/domain/fields/field.ts';
import { client } from '../../../client.ts';
import { useWords } from '../../../i18n/words.ts';
import { announceDone, announceFailure } from '../../../store/notices.ts';
import { useRead } from '../../../store/remote.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { RecordDisclosures } from '../../leaving/DisclosureList.tsx';
import { DiagnosisPanel } from '../../preparation/DiagnosisPanel.tsx';
import { EvaluationPanel } from '../../preparation/EvaluationPanel.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import { CompletenessNote } from './CompletenessNote.tsx';
import { ContactsEditor } from './ContactsEditor.tsx';
import { DetailHeader } from './DetailHeader.tsx';
import { ExtraColumns } from './ExtraColumns.tsx';
import { fieldInputId } from './FieldEditor.tsx';
import { FieldSectionView, filledIn, sectionsOf } from './FieldSection.tsx';
import { FiguresEditor } from './FiguresEditor.tsx';
import { NeedTexts } from './NeedTexts.tsx';
import { OwnershipEditor } from './OwnershipEditor.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { RecordThreads } from './RecordThreads.tsx';
import { words } from './words.ts';

interface RecordDetailProps {
  readonly kind: RecordKind;
  readonly id: string;
  readonly onClose: () => void;
}

/** One record with everything that belongs to it, edited in place. */
export function RecordDetail({ kind, id, onClose }: RecordDetailProps): ReactNode {
  const t = useWords(words);
  const { data, error, refetch } = useRead('records', 'get', { kind, id });
  useShortcut({ keys: 'escape', label: t('close') }, onClose);
  return (
    <aside className="record-detail" aria-label={data?.number ?? t('reading')}>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <p className="quiet">{t('reading')}</p>
      ) : (
        <DetailBody detail={data} onClose={onClose} />
      )}
    </aside>
  );
}

/** Sections that are open, kept while the window is open: who works on rights opens them on every record. */
const openSections = new Map<RecordKind, string[]>();

function DetailBody({ detail, onClose }: { detail: Detail; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const { kind, id } = detail;
  const [open, setOpen] = useState(() => openSections.get(kind) ?? startOpen(detail));
  const body = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);

  function show(keys: string[]): void {
    openSections.set(kind, keys);
    setOpen(keys);
  }
  // The section of a field that somebody asked for has to be drawn before the field can take the focus.
  useEffect(() => {
    if (wanted === null) return;
    const input = document.getElementById(fieldInputId(wanted));
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
    setWanted(null);
  }, [wanted]);
  function goTo(name: string): void {
    const section = fieldsOf(kind).find(([other]) => other === name)?.[1].section;
    if (section !== undefined && !open.includes(section)) show([...open, section]);
    setWanted(name);
  }
  const saveField = async (name: string, value: unknown) => {
    await client.records.update({ kind, id, patch: { [name]: value } });
  };
  const told = disclosedRecords.find((each) => each === kind);
  const hasContacts = kind === 'organisation' || kind === 'person';
  const section = (key: string, label: ReactNode, children: ReactNode) => ({ key, label, children });

  return (
    <>
      <DetailHeader detail={detail} onClose={onClose} />
      <div className="detail-body" ref={body}>
        <CompletenessNote detail={detail} onGoTo={goTo} />
        <FieldSectionView detail={detail} section="essential" save={saveField} />
        {kind === 'need' && <NeedTexts detail={detail} save={saveField} />}
        <Collapse
          ghost
          size="small"
          activeKey={open}
          onChange={(keys) => show(Array.isArray(keys) ? keys : [keys])}
          items={[
            ...(kind === 'need'
              ? [section('diagnosis', heading(t('diagnosis'), ''), <DiagnosisPanel detail={detail} />)]
              : []),
            ...(kind === 'achievement'
              ? [section('evaluation', heading(t('evaluation'), ''), <EvaluationPanel detail={detail} />)]
              : []),
            ...(told !== undefined
              ? [
                  section(
                    'figures',
                    heading(t('figures'), detail.figures.length),
                    <FiguresEditor
                      figures={detail.figures}
                      save={async (figures) => {
                        await client.records.saveFigures({ kind, id, figures });
                      }}
                    />,
                  ),
                ]
              : []),
            ...(hasContacts
              ? [
                  section(
                    'contacts',
                    heading(t('contacts'), detail.contacts.length),
                    <ContactsEditor
                      contacts={detail.contacts}
                      save={async (contacts) => {
                        await client.records.saveContacts({ kind, id, contacts });
                      }}
                      onErase={() =>
                        client.records
                          .eraseContacts({ kind, id })
                          .then(() => announceDone(t('erased'), 'none'), announceFailure)
                      }
                    />,
                  ),
                ]
              : []),
            ...sectionsOf(kind).map((name) =>
              section(
                name,
                heading(t(name), t('filled', filledIn(detail, name))),
                <FieldSectionView detail={detail} section={name} save={saveField} />,
              ),
            ),
            section('ownership', heading(t('ownership'), ''), <OwnershipEditor detail={detail} />),
            section(
              'threads',
              heading(t('threads'), detail.threads.length),
              <RecordThreads detail={detail} />,
            ),
            ...(told !== undefined
              ? [
                  section(
                    'disclosures',
                    heading(t('disclosures'), ''),
                    <RecordDisclosures kind={told} id={id} />,
                  ),
                ]
              : []),
            section(
              'attachments',
              heading(t('attachments'), detail.attachments.length),
              <AttachmentList detail={detail} />,
            ),
            ...(Object.keys(detail.extra).length > 0
              ? [
                  section(
                    'extra',
                    heading(t('extra'), Object.keys(detail.extra).length),
                    <ExtraColumns extra={detail.extra} />,
                  ),
                ]
              : []),
            section('history', heading(t('history'), ''), <RecordHistory detail={detail} />),
          ]}
        />
      </div>
    </>
  );
}

/** The first sections that have something to say are open at the start. */
function startOpen(detail: Detail): string[] {
  return [
    ...(detail.figures.length > 0 ? ['figures'] : []),
    ...(detail.kind === 'person' || detail.kind === 'organisation' ? ['contacts'] : []),
    ...(detail.threads.length > 0 ? ['threads'] : []),
    ...sectionsOf(detail.kind).filter((name: FieldSection) => name === 'content'),
  ];
}

function heading(title: string, note: number | string): ReactNode {
  return (
    <span className="section-heading">
      {title} <span className="quiet">{note === 0 ? '' : note}</span>
    </span>
  );
}
