// What a run is measured against in which nothing has changed: a bare script that reads the files and hashes each.
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder))
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
}
