import { z } from 'zod';
import { documentModelSchema } from '../reporting/document/model.ts';
import { job } from './define.ts';

const input = z.strictObject({ document: documentModelSchema });
const output = z.object({ blobId: z.string(), fileName: z.string() });

/** A document as a file; the blob is fetched from /blob/<blobId>. */
export const documentsContract = {
  word: job({ input, output, errors: ['CANCELLED'] }),
  workbook: job({ input, output, errors: ['CANCELLED'] }),
};
