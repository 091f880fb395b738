import { useState } from 'react';
import { downloadBlob, uploadBlob } from '../client.ts';
import { announceFailure } from './notices.ts';
import { type InputFor, readOnce, useWrite } from './remote.ts';

type Owner = Pick<InputFor<'attachments', 'add'>, 'ownerKind' | 'ownerId'>;

/** Hands files over one after the other, for an operation that keeps them. Rejects with the first that fails. */
export async function uploadAll(files: readonly File[]): Promise<{ blobId: string; fileName: string }[]> {
  const handed = [];
  for (const file of files) handed.push({ blobId: await uploadBlob(file), fileName: file.name });
  return handed;
}

/** Fetches an attachment for the person; a failure is announced. */
export async function openFile(id: string): Promise<void> {
  try {
    const { blobId, fileName } = await readOnce('attachments', 'open', { id });
    downloadBlob(blobId, fileName);
  } catch (failed) {
    announceFailure(failed);
  }
}

/** Puts files beside a record. `add` resolves to whether it is kept; a failure is announced. */
export function useAttaching({ ownerKind, ownerId }: Owner) {
  const [uploads, setUploads] = useState(0);
  const adding = useWrite('attachments', 'add');
  async function add(file: File): Promise<boolean> {
    setUploads((count) => count + 1);
    try {
      const blobId = await uploadBlob(file);
      return (await adding.run({ ownerKind, ownerId, blobId, fileName: file.name })) !== undefined;
    } catch (failed) {
      announceFailure(failed);
      return false;
    } finally {
      setUploads((count) => count - 1);
    }
  }
  return { add, busy: uploads > 0 };
}
