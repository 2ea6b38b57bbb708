import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** The JavaScript of a source file that imports nothing of ours. */
export async function transform(path: string): Promise<string> {
  const { outputText } = ts.transpileModule(await readFile(path, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return outputText;
}
