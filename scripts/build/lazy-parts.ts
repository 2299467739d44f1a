import type {Plugin} from 'esbuild'

/**
 * What a plain run does not need, each a file of its own that is read when it is first imported. None of them may
 * share a module with the program that holds a state, or is large: the module would be there twice.
 */
const lazyParts: {readonly [name: string]: string} = {
  ajv: 'ajv/dist/2020.js',
  chokidar: 'chokidar',
  diff: 'diff',
  ignore: 'ignore',
  picomatch: 'picomatch',
  tinyglobby: 'tinyglobby',
  tinypool: 'tinypool',
  yaml: 'yaml',
  explanations: './rules/explanations.ts',
  commentary: './rules/law/commentary.ts',
  skeletons: './rules/skeletons/index.ts',
  'validate-profile': './src/config/validate-profile.js',
  'more-formats': './src/report/more-formats.ts',
  'language-server': './src/editor/serve.ts',
  'language-worker': './src/editor/worker.ts',
}

/** Those that load modules by names that the command line gives, which may be ES modules: their `import()` must stay. */
const importingParts: {readonly [name: string]: string} = {
  'import-module': './src/plugin/import-module.ts',
  'own-format': './src/cli/own-format.ts',
}

/** The lazy parts as esbuild's entry points. */
export const lazyEntryPoints: Record<string, string> = {...lazyParts}

/** Those of them whose `import()` must stay. */
export const importingEntryPoints: Record<string, string> = {...importingParts}

/**
 * Leaves the lazy parts out of a bundle, which then asks for them in `folder`.
 *
 * @param root the repository, with a slash at the end
 */
export function leaveOutLazyParts(root: string, folder: string): Plugin {
  const nameOf = new Map(
    Object.entries({...lazyParts, ...importingParts}).map(([name, path]) => [path, name]),
  )
  return {
    name: 'leave-out-lazy-parts',
    setup(build) {
      build.onResolve({filter: /.*/}, async ({path, importer, kind, resolveDir, pluginData}) => {
        if (kind === 'entry-point' || pluginData === 'resolving') return null
        const own = path.startsWith('.')
        // A package of the program's may use its own copy of another.
        if (!own && importer.includes('/node_modules/')) return null
        const resolved = own ? await build.resolve(path, {kind, resolveDir, pluginData: 'resolving'}) : null
        const name = nameOf.get(resolved ? resolved.path.replace(root, './') : path)
        return name === undefined ? null : {path: `${folder}/${name}.cjs`, external: true}
      })
    },
  }
}
