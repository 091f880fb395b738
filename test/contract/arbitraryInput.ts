import fc from 'fast-check';
import { z } from 'zod';
import type { Operation } from '../../shared/contract/define.ts';

/** The part of JSON Schema that zod makes of the contract's inputs. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

const days = ['2026-01-01', '2026-06-15', '2024-02-29', '2027-12-31'];
const texts = [
  '尼龙',
  'title',
  'number',
  'domain',
  '',
  ' ',
  "'; DROP TABLE need; --",
  'x'.repeat(70),
  '\u0000',
  '🧵',
  '__proto__',
  '0',
  'Asia/Shanghai',
  'manager',
  'push',
];
const numbers = [0, 1, -1, 0.5, 100, 2 ** 31, 9_007_199_254_740_991];

/** Values as JSON can carry them, hostile keys among them. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    ...texts,
    ...numbers,
    undefined,
    Number.NaN,
    10n,
    new Date(0),
    JSON.parse('{"__proto__": {"kind": "need"}}'),
  ),
);

/** Inputs that mostly fit the operation's schema, with ids that exist. */
export function fittingInput(operation: Operation, ids: readonly string[]): fc.Arbitrary<unknown> {
  const shape = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Shape;
  return arbitraryOf(shape, ids);
}

function arbitraryOf(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, ids)));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'object':
      return objectOf(shape, ids);
    case 'array':
      return fc.array(arbitraryOf(shape.items ?? {}, ids), { minLength: shape.minItems ?? 0, maxLength: 3 });
    case 'string':
      if (shape.format === 'uuid') return fc.constantFrom(...ids);
      if (shape.format === 'date') return fc.constantFrom(...days);
      return fc.oneof(
        fc.constantFrom(...texts),
        fc.string({ maxLength: 20, unit: 'grapheme' }),
        fc.constantFrom(...ids),
      );
    case 'integer':
    case 'number':
      return fc.constantFrom(
        ...numbers.filter(
          (value) => value >= (shape.minimum ?? -1) && value <= (shape.maximum ?? Number.POSITIVE_INFINITY),
        ),
        shape.minimum ?? 1,
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return anyValue;
  }
}

function objectOf(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const members = Object.entries(shape.properties ?? {}).map(([name, member]) => [
    name,
    arbitraryOf(member, ids),
  ]);
  const known = fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...(shape.required ?? [])],
  });
  const rest = shape.additionalProperties;
  if (typeof rest !== 'object') return known;
  const others = fc.dictionary(
    fc.constantFrom('title', 'name', 'domain', '0', '1', 'secrecy', 'colour'),
    arbitraryOf(rest, ids),
    { maxKeys: 3 },
  );
  return fc.tuple(known, others).map(([one, other]) => ({ ...(one as object), ...other }));
}
