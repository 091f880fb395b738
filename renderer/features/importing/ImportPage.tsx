import { type ClipboardEvent, type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportResultView } from './ImportResultView.tsx';
import './importing.css';
import { Alert } from 'antd';
import { PreviewStep } from './PreviewStep.tsx';
import { refusalText } from './refusalText.ts';
import { SourceStep } from './SourceStep.tsx';
import { useImport } from './useImport.ts';
import { words } from './words.ts';

/** From the spreadsheet an office really has to records: choose, look, correct, write. */
export function ImportPage(): ReactNode {
  const t = useWords(words);
  const work = useImport();
  const [dragged, setDragged] = useState<'over' | 'away'>('away');
  const { state } = work;
  const isFree = state.step === 'choosing' || state.step === 'previewing' || state.step === 'done';

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDragged('away');
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && isFree) void work.openFiles(files);
  }
  usePagePaste((text) => {
    if (state.step === 'choosing') void work.openPaste(text);
  });
  return (
    <section
      className={dragged === 'over' && isFree ? 'page import-page import-page-over' : 'page import-page'}
      aria-label={t('title')}
      onDragOver={(event) => {
        event.preventDefault();
        setDragged('over');
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragged('away');
      }}
      onDrop={drop}
    >
      <PageHeader title={t('title')} note={t('note')} />
      <ImportError error={work.error} />
      {state.step === 'choosing' && <SourceStep onFiles={work.openFiles} onPaste={work.openPaste} />}
      {(state.step === 'uploading' || state.step === 'opening' || state.step === 'committing') && (
        <ImportProgress
          step={state.step}
          fileName={state.step === 'committing' ? state.preview.fileName : state.fileName}
          progress={work.progress}
          onCancel={work.cancel}
        />
      )}
      {state.step === 'previewing' && <PreviewStep work={work} preview={state.preview} />}
      {state.step === 'done' && (
        <ImportResultView kind={state.kind} result={state.result} onMore={work.startOver} />
      )}
      {dragged === 'over' && isFree && (
        <div className="drop-veil" aria-hidden="true">
          {t('dropNow')}
        </div>
      )}
    </section>
  );
}

function ImportError({ error }: { error: unknown }): ReactNode {
  const language = useLanguage();
  if (error === null) return null;
  const refusal = refusalText(error, language);
  if (refusal === null) return <ErrorNote error={error} />;
  return <Alert type="error" showIcon role="alert" title={refusal} />;
}

/** Cells pasted anywhere on the page, outside of inputs. */
function usePagePaste(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const listen = (event: globalThis.ClipboardEvent | ClipboardEvent) => {
      const target = event.target;
      if (target instanceof HTMLElement && target.matches('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') latest.current(text);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
