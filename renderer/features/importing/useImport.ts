import { useState } from 'react';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { ProgressEvent } from '../../../shared/contract/events.ts';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { client, uploadBlob } from '../../client.ts';
import { type InputFor, type OutputFor, useJob } from '../../store/remote.ts';

export type ImportResult = OutputFor<'importing', 'commit'>;
export type Encoding = NonNullable<InputFor<'importing', 'open'>['encoding']>;

/** What of a preview a person can choose; mapping by index of the column, null to guess anew. */
export interface Choice {
  readonly sheetIndex: number;
  readonly headerRow: number | null;
  readonly kind: RecordKind;
  readonly mapping: Record<string, string | null> | null;
}

type Source = InputFor<'importing', 'open'>['source'];

type ImportState =
  | { readonly step: 'choosing' }
  | { readonly step: 'uploading'; readonly fileName: string }
  | { readonly step: 'opening'; readonly fileName: string | null }
  | { readonly step: 'previewing'; readonly preview: ImportPreview }
  | { readonly step: 'committing'; readonly preview: ImportPreview }
  | { readonly step: 'done'; readonly kind: RecordKind; readonly result: ImportResult };

export interface ImportWork {
  readonly state: ImportState;
  readonly progress: ProgressEvent | null;
  /** The preview is being made anew under another choice. */
  readonly isAdjusting: boolean;
  readonly error: unknown;
  /** One list, or any number of filled forms together. */
  openFiles(files: readonly File[]): Promise<void>;
  openPaste(text: string): Promise<void>;
  /** Reads the same file again under another encoding. */
  reopen(encoding: Encoding): Promise<void>;
  adjust(choice: Partial<Choice>): Promise<void>;
  commit(): Promise<void>;
  cancel(): void;
  startOver(): void;
}

/** Files that hold one list, whose columns are mapped; everything else is read as filled forms. */
const listName = /\.(?:xlsx|xlsm|xls|et|csv|tsv|txt)$/i;

const choosing: ImportState = { step: 'choosing' };

/** The choice that a preview shows. */
export function choiceOf(preview: ImportPreview): Choice {
  const mapping = Object.fromEntries(preview.columns.map(({ index, target }) => [String(index), target]));
  const { sheetIndex, headerRow, kind } = preview;
  return { sheetIndex, headerRow, kind, mapping };
}

/** The way of one file from the desk into the catalogue: open, look, correct, write. */
export function useImport(): ImportWork {
  const [state, setState] = useState<ImportState>(choosing);
  const [source, setSource] = useState<Source | null>(null);
  const [uploadError, setUploadError] = useState<unknown>(null);
  const opening = useJob('importing', 'open', { failure: 'silent' });
  const adjusting = useJob('importing', 'adjust', { failure: 'silent' });
  const committing = useJob('importing', 'commit', { failure: 'silent' });
  const jobs = [opening, adjusting, committing];
  const preview = state.step === 'previewing' || state.step === 'committing' ? state.preview : null;

  function forgetErrors(): void {
    setUploadError(null);
    for (const job of jobs) job.reset();
  }
  async function open(from: Source, encoding: Encoding): Promise<void> {
    forgetErrors();
    setSource(from);
    setState({ step: 'opening', fileName: nameOf(from) });
    const opened = await opening.run({ source: from, encoding });
    setState(opened === undefined ? choosing : { step: 'previewing', preview: opened });
  }
  return {
    state,
    progress: opening.progress ?? adjusting.progress ?? committing.progress,
    isAdjusting: adjusting.busy,
    error: [uploadError, ...jobs.map((job) => job.error)].find(isWorthTelling) ?? null,
    openFiles: async (files) => {
      forgetErrors();
      const uploaded: { blobId: string; fileName: string }[] = [];
      try {
        for (const file of files) {
          setState({ step: 'uploading', fileName: file.name });
          uploaded.push({ blobId: await uploadBlob(file), fileName: file.name });
        }
        const [only] = uploaded;
        const isList = uploaded.length === 1 && only !== undefined && listName.test(only.fileName);
        await open(isList ? { from: 'file', ...only } : { from: 'files', files: uploaded }, 'auto');
      } catch (error) {
        setUploadError(error);
        setState(choosing);
      }
    },
    openPaste: (text) => open({ from: 'paste', text }, 'auto'),
    reopen: async (encoding) => {
      if (source !== null) await open(source, encoding);
    },
    adjust: async (part) => {
      if (preview === null) return;
      forgetErrors();
      const next = await adjusting.run({ draftId: preview.draftId, ...choiceOf(preview), ...part });
      if (next !== undefined) setState({ step: 'previewing', preview: next });
    },
    commit: async () => {
      if (preview === null) return;
      forgetErrors();
      setState({ step: 'committing', preview });
      const result = await committing.run({ draftId: preview.draftId, ...choiceOf(preview) });
      setState(
        result === undefined ? { step: 'previewing', preview } : { step: 'done', kind: preview.kind, result },
      );
    },
    cancel: () => {
      for (const job of jobs) if (job.busy) job.cancel();
    },
    startOver: () => {
      // The core gives an earlier draft up by itself when another file is opened: a failure here matters to nobody.
      if (preview !== null) client.importing.discard({ draftId: preview.draftId }).catch(() => undefined);
      forgetErrors();
      setState(choosing);
    },
  };
}

/** A cancel is what the person wanted: nothing to tell. */
function isWorthTelling(error: unknown): boolean {
  return error !== null && !(error instanceof ContractError && error.code === 'CANCELLED');
}

function nameOf(source: Source): string | null {
  if (source.from === 'paste') return null;
  if (source.from === 'file') return source.fileName;
  const [first] = source.files;
  return source.files.length === 1
    ? (first?.fileName ?? null)
    : `${first?.fileName} +${source.files.length - 1}`;
}
