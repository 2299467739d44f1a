import {readdirSync, readFileSync} from 'node:fs'
import {posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A source file, with what it imports. */
export interface Module {
  /** Path in the repository. */
  readonly path: string
  readonly tree: ts.SourceFile
  /** Files of the repository that it imports, at once or later. */
  readonly files: readonly Import[]
  /** Packages, and parts of Node, by the name under which it imports them. */
  readonly packages: readonly Import[]
}

export interface Import {
  readonly name: string
  /** True where only types are taken, of which nothing is left at run time. */
  readonly typesOnly: boolean
  /** True where it is imported when it is used, not when the module is loaded. */
  readonly later: boolean
}

/** The TypeScript modules below a folder of the repository. */
export function modulesBelow(folder: string): readonly Module[] {
  return readdirSync(root + folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map(entry => `${entry.parentPath.slice(root.length)}/${entry.name}`.replaceAll('\\', '/'))
    .sort()
    .map(readModule)
}

function readModule(path: string): Module {
  const text = readFileSync(root + path, 'utf8')
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports = importsOf(tree)
  return {
    path,
    tree,
    files: imports
      .filter(({name}) => name.startsWith('.'))
      .map(one => ({...one, name: posix.join(posix.dirname(path), one.name)})),
    packages: imports.filter(({name}) => !name.startsWith('.')),
  }
}

/** Stands for an import of a name that is made at run time. */
export const unknownImport = '?'

function importsOf(tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = []
  for (const node of nodesOf(tree)) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const typesOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      found.push({name: node.moduleSpecifier.text, typesOnly, later: false})
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({name: node.moduleSpecifier.text, typesOnly: node.isTypeOnly, later: false})
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      const name = argument && ts.isStringLiteral(argument) ? argument.text : unknownImport
      found.push({name, typesOnly: false, later: true})
    }
  }
  return found
}

/** Every node of a tree. */
export function nodesOf(tree: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [tree]
  // Grows while it is walked.
  for (let index = 0; index < nodes.length; index++) {
    ts.forEachChild(nodes[index] as ts.Node, child => {
      nodes.push(child)
    })
  }
  return nodes
}

/** Where a node stands, for a message. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
