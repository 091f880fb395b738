import { describe, expect, it } from 'vitest';
import { judgeSecrecy, secrecyMarkIn } from '../../../shared/importing/secrecy.ts';

describe('judgeSecrecy', () => {
  it.each(['公开', '非密', ' 非 密 ', '非涉密', '不涉密', '（公开）', '否', '无', '/', '—', 'Public', ''])(
    'takes "%s" for open',
    (text) => {
      expect(judgeSecrecy(text)).toBe('open');
    },
  );

  it.each([
    '秘密',
    '机密',
    '绝密',
    '秘密★5年',
    '内部',
    '内部资料',
    '涉密',
    '是',
    '受控',
    'confidential',
    '机　密',
    '技术秘密、机密',
    '待定',
  ])('takes "%s" for secret', (text) => {
    expect(judgeSecrecy(text)).toBe('secret');
  });

  it.each(['技术秘密', '商业秘密', '技术秘密、商业秘密'])('takes "%s" for a kind of right', (text) => {
    expect(judgeSecrecy(text)).toBe('rightsKind');
  });
});

describe('secrecyMarkIn', () => {
  it.each([
    ['机密★3年', '机密★'],
    ['某项目（秘密 ★）', '秘密 ★'],
    ['绝密☆长期', '绝密☆'],
  ])('finds the mark in "%s"', (text, mark) => {
    expect(secrecyMarkIn(text)).toBe(mark);
  });

  it.each([
    '技术秘密',
    '商业秘密★★★',
    '技术秘密★',
    '保密协议',
    '高密度聚乙烯',
    '秘密花园灯具',
    '密封★级',
    '商业机密保护系统',
  ])('sees none in "%s"', (text) => {
    expect(secrecyMarkIn(text)).toBeNull();
  });
});
