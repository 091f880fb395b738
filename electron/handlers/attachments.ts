import { copyFileSync, existsSync, linkSync } from 'node:fs';
import path from 'node:path';
import { batchExists, findAttachment } from '../../db/repositories/attachment.ts';
import { findEntry } from '../../db/repositories/indicator.ts';
import { preparationStands } from '../../db/repositories/preparation.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { OwnerKind } from '../../shared/contract/desk.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { keepAttachment } from './attachmentBytes.ts';
import { notFound, requireLive } from './checks.ts';
import { liveTask } from './tasks.ts';
import type { DomainHandlers } from './types.ts';

/** Files beside records. The bytes of a removed file stay where they are: the removal can be undone. */
export const attachmentsHandlers: DomainHandlers<'attachments'> = {
  add(context, attachment) {
    const { ownerKind, ownerId, fileName } = attachment;
    requireOwner(context.db, ownerKind, ownerId);
    return context.write({ code: 'attachment.add', params: { name: fileName } }, (batch) => ({
      attachmentId: keepAttachment(context, batch, attachment),
    }));
  },

  remove(context, { id }) {
    const attachment = findAttachment(context.db, id);
    if (!attachment) throw notFound('attachment', id);
    context.write({ code: 'attachment.remove', params: { name: attachment.fileName } }, (batch) =>
      batch.remove('attachment', id),
    );
    return {};
  },

  open(context, { id }) {
    const attachment = findAttachment(context.db, id);
    if (!attachment) throw notFound('attachment', id);
    const source = path.join(context.folder.attachments, attachment.sha256);
    if (!existsSync(source)) throw new ContractError('BLOB_MISSING', { name: attachment.fileName });
    const { blobId, file } = context.blobs.reserve();
    lend(source, file);
    return { blobId, fileName: attachment.fileName };
  },
};

function requireOwner(db: ReadableDb, kind: OwnerKind, id: string): void {
  if (kind === 'task') liveTask(db, id);
  else if (kind === 'indicatorEntry') {
    if (findEntry(db, id) === null) throw notFound(kind, id);
  } else if (kind === 'preparation') {
    if (!preparationStands(db, id)) throw notFound(kind, id);
  } else if (kind !== 'batch') requireLive(db, [{ kind, id }]);
  else if (!batchExists(db, id)) throw notFound('batch', id);
}

// A link costs nothing, but some disks (exFAT, network shares) cannot make one.
function lend(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
