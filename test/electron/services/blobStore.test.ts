import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BlobStore, sha256Of } from '../../../electron/services/blobStore.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { aFolder } from '../../builders/folder.ts';

test('bytes come back by their id', () => {
  const store = new BlobStore(path.join(aFolder(), 'blobs'));
  const bytes = new Uint8Array([0, 255, 10, 13]);
  expect(new Uint8Array(readFileSync(store.file(store.put(bytes))))).toEqual(bytes);
  const { blobId, file } = store.reserve();
  expect(() => store.file(blobId)).toThrow(ContractError);
  writeFileSync(file, 'x');
  expect(store.file(blobId)).toBe(file);
});

test.each([
  '',
  '../catalogue.db',
  '..',
  '/etc/hosts',
  '00000000-0000-4000-8000-00000000000',
  '../../../../../../../../../etc/hosts...',
  'CON',
  'a'.repeat(36),
])('the id %j leads to no file', (blobId) => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'catalogue.db'), 'x');
  const store = new BlobStore(path.join(folder, 'blobs'));
  expect(() => store.file(blobId)).toThrow(expect.objectContaining({ code: 'BLOB_MISSING' }));
});

test('the name of an attachment is the SHA-256 of its bytes (FIPS 180-2, B.1)', () => {
  expect(sha256Of(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
