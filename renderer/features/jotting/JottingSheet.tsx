import { Button, Input, Modal, Segmented } from 'antd';
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { addDays } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { uploadAll } from '../../store/files.ts';
import { useJottingSheet } from '../../store/jotting.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { words } from './words.ts';
import './jotting.css';

const sources = ['chat', 'call', 'visit', 'note'] as const;
type Source = (typeof sources)[number];
const nextDays = { none: null, tomorrow: 1, inThree: 3, inSeven: 7 } as const;
type Next = keyof typeof nextDays;

/** The key that opens it anywhere, also while somebody types. */
export function JottingHost(): ReactNode {
  const t = useWords(words);
  const { isOpen, open } = useJottingSheet();
  useShortcut({ keys: 'mod+j', label: t('title'), where: 'everywhere' }, open);
  return isOpen ? <JottingSheet /> : null;
}

/** 速记: words, files and a day in one sheet; Ctrl+Enter keeps it. */
function JottingSheet(): ReactNode {
  const t = useWords(words);
  const { close } = useJottingSheet();
  const today = useRead('session', 'state', {}).data?.today;
  const [text, setText] = useState('');
  const [source, setSource] = useState<Source>('chat');
  const [next, setNext] = useState<Next>('inThree');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSending, setSending] = useState(false);
  const adding = useWrite('jottings', 'add');
  const isWhole = text.trim() !== '' || files.length > 0;

  async function save(): Promise<void> {
    if (!isWhole || today === undefined || isSending) return;
    setSending(true);
    try {
      const handed = await uploadAll(files);
      const days = nextDays[next];
      const nextStepOn = days === null ? null : addDays(today, days);
      const kept = await adding.run({ text, source, nextStepOn, files: handed });
      if (kept === undefined) return;
      announceDone(t('saved', { number: kept.number }));
      close();
    } catch (failed) {
      announceFailure(failed);
    } finally {
      setSending(false);
    }
  }
  function take(more: readonly File[]): void {
    setFiles((known) => [...known, ...more.map((file) => named(file, t('screenshot'), known.length + 1))]);
  }
  function paste(event: ClipboardEvent): void {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    take(pasted);
  }
  function drop(event: DragEvent): void {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  }
  useShortcut({ keys: 'mod+enter', where: 'everywhere' }, () => void save());
  useShortcut({ keys: 'alt+1', where: 'everywhere' }, () => setSource('chat'));
  useShortcut({ keys: 'alt+2', where: 'everywhere' }, () => setSource('call'));
  useShortcut({ keys: 'alt+3', where: 'everywhere' }, () => setSource('visit'));
  useShortcut({ keys: 'alt+4', where: 'everywhere' }, () => setSource('note'));
  return (
    <Modal
      open
      title={t('title')}
      okText={
        <>
          {t('save')} <ShortcutHint keys="mod+enter" />
        </>
      }
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={isSending}
      onCancel={close}
      onOk={() => void save()}
    >
      {/* Files may be dropped anywhere on the sheet; the button below does the same for the keyboard. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop, not to press */}
      <div className="jotting-sheet" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        <p className="quiet">{t('hint')}</p>
        <Input.TextArea
          autoFocus
          lang="zh"
          rows={8}
          aria-label={t('text')}
          placeholder={t('placeholder')}
          value={text}
          onPaste={paste}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="jotting-choices">
          <Segmented<Source>
            aria-label={t('source')}
            value={source}
            options={sources.map((value, index) => ({ value, label: t(value), tooltip: `Alt+${index + 1}` }))}
            onChange={setSource}
          />
          <span className="quiet">{t('next')}</span>
          <Segmented<Next>
            aria-label={t('next')}
            value={next}
            options={(['none', 'tomorrow', 'inThree', 'inSeven'] as const).map((value) => ({
              value,
              label: t(value),
            }))}
            onChange={setNext}
          />
        </div>
        <Files
          files={files}
          onAdd={take}
          onRemove={(file) => setFiles(files.filter((one) => one !== file))}
        />
      </div>
    </Modal>
  );
}

interface FilesProps {
  readonly files: readonly File[];
  onAdd(files: readonly File[]): void;
  onRemove(file: File): void;
}

function Files({ files, onAdd, onRemove }: FilesProps): ReactNode {
  const t = useWords(words);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="jotting-files">
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('addFiles')}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => chooser.current?.click()}>
        {t('addFiles')}
      </Button>
      <ul aria-label={t('files')}>
        {files.map((file) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <Data>{file.name}</Data>{' '}
            <Button
              type="text"
              size="small"
              aria-label={t('removeFile', { name: file.name })}
              onClick={() => onRemove(file)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A picture from the clipboard is always called image.png: two of them would be told apart by nothing. */
function named(file: File, word: string, ordinal: number): File {
  return file.name === 'image.png' ? new File([file], `${word}${ordinal}.png`, { type: file.type }) : file;
}
