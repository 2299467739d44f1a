import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, posix} from 'node:path'
import ts from 'typescript'

/**
 * Writes the declarations of modules, and of all that those refer to, below `outdir/types`: one file for each, and beside the
 * bundle of each entry one that hands on its own. Nothing is checked here; that every export says its type is.
 *
 * @param entries paths of the modules in the repository
 * @throws Error where a module has an export whose type is not written down
 */
export async function writeDeclarations(
  root: string,
  entries: readonly string[],
  outdir: string,
): Promise<void> {
  const declared = new Map<string, string>()
  const waiting = [...entries]
  while (waiting.length > 0) {
    const path = waiting.pop() as string
    if (declared.has(path)) continue
    const text = declarationsOf(path, await readFile(root + path, 'utf8'))
    declared.set(path, text)
    for (const {fileName} of ts.preProcessFile(text).importedFiles) {
      if (!fileName.startsWith('.')) throw new Error(`The declarations of ${path} refer to ${fileName}`)
      waiting.push(posix.join(posix.dirname(path), fileName))
    }
  }
  await Promise.all([
    ...[...declared].map(([path, text]) => write(`${outdir}/types/${asDeclaration(path)}`, outside(text))),
    ...entries.map(path => {
      const own = `./types/${path.replace(/\.ts$/, '.js')}`
      const isDefault = /^export default /m.test(declared.get(path) ?? '')
      const text = `export * from '${own}'\n${isDefault ? `export {default} from '${own}'\n` : ''}`
      return write(`${outdir}/${asDeclaration(posix.basename(path))}`, text)
    }),
  ])
}

function declarationsOf(path: string, source: string): string {
  const {outputText, diagnostics = []} = ts.transpileDeclaration(source, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: {target: ts.ScriptTarget.ES2022, stripInternal: true},
  })
  const [problem] = diagnostics
  if (problem) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`)
  return outputText
}

/** Imports as they are to be written for those who compile against them: by the names of JavaScript files. */
function outside(text: string): string {
  return text
    .replace(/(from '\.[^']*|import\('\.[^']*)\.ts'/g, "$1.js'")
    .replace(/(from "\.[^"]*|import\("\.[^"]*)\.ts"/g, '$1.js"')
}

function asDeclaration(path: string): string {
  return path.replace(/\.ts$/, '.d.ts')
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, text)
}
