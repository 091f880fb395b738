import { z } from 'zod';
import { nothing } from './common.ts';
import { command, job, query } from './define.ts';

/** What stands in a catalogue, by what it counts: 'achievement', 'need', 'jotting', 'thread', 'contract', 'receipt'. */
const countsSchema = z.record(z.string(), z.int());

const attachmentsSchema = z.object({
  kept: z.int(),
  added: z.int(),
  /** Fingerprints of files whose bytes are no longer theirs. */
  damaged: z.array(z.string()).readonly(),
});

/** Why a folder is not used: FOLDER_REFUSED names it. */
export type FolderProblem =
  | 'NOT_ABSOLUTE'
  | 'NOT_THERE'
  | 'NO_FOLDER'
  | 'INSIDE_DATA'
  | 'NOT_WRITABLE'
  | 'NO_BACKUP'
  | 'GONE';

const fileName = z.string().min(1).max(100);
const folderInput = z.strictObject({ folder: z.string().trim().min(1).max(1_000) });

/** Backups of the whole catalogue, each opened and checked before it counts. */
export const backupContract = {
  create: job({
    input: nothing,
    output: z.object({
      fileName: z.string(),
      sizeBytes: z.int(),
      /** Files that lie beside the backups, once for all of them, each compared with its fingerprint. */
      attachments: attachmentsSchema,
    }),
    errors: ['CANCELLED', 'DISK_FULL'],
  }),
  list: query({
    input: nothing,
    output: z.object({
      backups: z.array(z.object({ fileName: z.string(), atMs: z.int(), sizeBytes: z.int() })),
      /** The one that is put in the place of the catalogue at the next start; null: none. */
      planned: z.string().nullable(),
    }),
  }),
  /** What stands in a backup, beside what stands in the catalogue now. */
  contents: query({
    input: z.strictObject({ fileName }),
    output: z.object({ counts: countsSchema, now: countsSchema }),
    errors: ['NOT_FOUND', 'CATALOGUE_DAMAGED'],
  }),
  /** At the next start this backup takes the place of the catalogue, which becomes a backup itself. */
  planRestore: command({
    input: z.strictObject({ fileName }),
    output: nothing,
    errors: ['NOT_FOUND', 'CATALOGUE_DAMAGED'],
  }),
  cancelRestore: command({ input: nothing, output: nothing }),
  /** Where a copy may go: drives and sticks that are there now; and when the last one left this machine. */
  outside: query({
    input: nothing,
    output: z.object({
      places: z.array(z.object({ folder: z.string(), freeBytes: z.int() })),
      last: z
        .object({
          atMs: z.int(),
          folder: z.string(),
          days: z.int(),
          counts: countsSchema,
          sizeBytes: z.int(),
        })
        .nullable(),
    }),
  }),
  /** A whole copy with its files in a folder of its own on a stick or disk, opened and counted there afterwards. */
  copyOutside: job({
    input: folderInput,
    output: z.object({
      folder: z.string(),
      sizeBytes: z.int(),
      counts: countsSchema,
      attachments: attachmentsSchema,
    }),
    errors: ['CANCELLED', 'DISK_FULL', 'FOLDER_REFUSED', 'CATALOGUE_DAMAGED'],
  }),
  /** Brings a copy back from a stick, with its files, among the backups of this machine. */
  bringIn: job({
    input: folderInput,
    output: z.object({ fileName: z.string(), attachments: attachmentsSchema }),
    errors: ['CANCELLED', 'DISK_FULL', 'FOLDER_REFUSED', 'CATALOGUE_DAMAGED'],
  }),
};
