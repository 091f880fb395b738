import { z } from 'zod';
import { documentModelSchema } from '../reporting/document/model.ts';
import { paperRequestSchema } from '../reporting/papers/request.ts';
import { nothing } from './common.ts';
import { query } from './define.ts';

/** Papers: reports, forms and notices, each one document model. */
export const papersContract = {
  /** The paper as the catalogue fills it now. */
  write: query({
    input: z.strictObject({ request: paperRequestSchema, language: z.enum(['zh-CN', 'en']) }),
    output: z.object({ document: documentModelSchema }),
    errors: ['NOT_FOUND'],
  }),
  /** The 二级单位 that a paper may be limited to. */
  units: query({ input: nothing, output: z.object({ units: z.array(z.string()) }) }),
};
