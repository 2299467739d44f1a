import type {Plugin} from 'esbuild'

/**
 * Gives commander no `node:child_process`, which takes time to load: it is for commands that are programs of their
 * own, and noticelint has none.
 */
export const noExecutables: Plugin = {
  name: 'no-executables',
  setup(build) {
    build.onResolve({filter: /^node:child_process$/}, ({path, importer}) =>
      importer.includes('/node_modules/commander/') ? {path, namespace: 'nothing'} : null,
    )
    build.onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'module.exports = {}'}))
  },
}
