// Says where a value does not have the shape of a type of the vendor's package, as its declarations write the type down.
import { createRequire } from 'node:module';
import ts from 'typescript';

const file = createRequire(import.meta.url).resolve('fuse-node/dist/api.d.ts');
const program = ts.createProgram([file], { strict: true, skipLibCheck: true });
const checker = program.getTypeChecker();
const exported = new Map(
  checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))).map((symbol) => [symbol.name, symbol]),
);

/** The type of what a method of one of the package's classes answers with. */
export function answerOf(api, method) {
  const type = checker.getDeclaredTypeOfSymbol(exported.get(api));
  const call = checker.getTypeOfSymbol(checker.getPropertyOfType(type, method)).getCallSignatures()[0];
  const response = checker.getTypeArguments(call.getReturnType())[0];
  return checker.getTypeOfSymbol(checker.getPropertyOfType(response, 'data'));
}

/** A type that the package exports. */
export function named(name) {
  return checker.getDeclaredTypeOfSymbol(exported.get(name));
}

/** The members that a value of the type must have. */
export function required(type) {
  return checker.getPropertiesOfType(type).filter((member) => !(member.flags & ts.SymbolFlags.Optional)).map((member) => member.name);
}

/** What does not fit, as sentences; none where all does. */
export function misfits(value, type, at = '$') {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return value === undefined ? [`${at} is missing`] : [];
  if (type.isUnion()) {
    const tried = type.types.map((one) => misfits(value, one, at));
    return tried.some((found) => found.length === 0) ? [] : tried.sort((a, b) => a.length - b.length)[0];
  }
  if (type.isLiteral() || type.flags & ts.TypeFlags.BooleanLiteral) {
    return checker.typeToString(type) === JSON.stringify(value) ? [] : [`${at} is ${JSON.stringify(value)}, not ${checker.typeToString(type)}`];
  }
  if (type.flags & ts.TypeFlags.Null) return value === null ? [] : [`${at} is not null`];
  if (type.flags & ts.TypeFlags.Undefined) return value === undefined ? [] : [`${at} is there`];
  const plain = [[ts.TypeFlags.String, 'string'], [ts.TypeFlags.Number, 'number'], [ts.TypeFlags.Boolean, 'boolean']]
    .find(([flag]) => type.flags & flag);
  if (plain) return typeof value === plain[1] ? [] : [`${at} is ${JSON.stringify(value)}, not a ${plain[1]}`];
  if (checker.isArrayType(type)) {
    if (!Array.isArray(value)) return [`${at} is no array`];
    return value.flatMap((item, index) => misfits(item, checker.getTypeArguments(type)[0], `${at}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  return checker.getPropertiesOfType(type).flatMap((member) => {
    if (!(member.name in value)) return member.flags & ts.SymbolFlags.Optional ? [] : [`${at}.${member.name} is missing`];
    return misfits(value[member.name], checker.getTypeOfSymbol(member), `${at}.${member.name}`);
  });
}
