// The specifiers that a source file imports: static, re-exported, dynamic, required or mocked, types included,
// because a type that points the wrong way is a dependency all the same.
import { blankSource } from './blank-source.ts';

const FORMS = [
  /^[ \t]*(?:import|export)\b[^'"`;()]*?\bfrom\s*(['"])(.+?)\1/gm,
  /^[ \t]*import\s*(['"])(.+?)\1/gm,
  /\b(?:import|require|importActual|vi\.mock)\s*\(\s*(['"`])(.+?)\1/g,
  /@import\s+(?:url\(\s*)?(['"])(.+?)\1/g,
];

export function readImports(text: string): string[] {
  const code = blankSource(text, { strings: false });
  const found = FORMS.flatMap((form) => [...code.matchAll(form)].map((match) => match[2] ?? ''));
  return [...new Set(found)];
}
