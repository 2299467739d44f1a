import {readFile} from 'node:fs/promises'
import type {Plugin} from 'esbuild'

/** Takes of `package.json` what the program says of itself: its name, version and home page. */
export const slimManifest: Plugin = {
  name: 'slim-manifest',
  setup(build) {
    build.onLoad({filter: /\/package\.json$/}, async ({path}) => {
      if (path.includes('/node_modules/')) return null
      const {name, version, homepage} = JSON.parse(await readFile(path, 'utf8'))
      return {contents: JSON.stringify({name, version, homepage}), loader: 'json'}
    })
  },
}
