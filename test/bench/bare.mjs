// What noticelint is measured against: a bare script that only parses the files it is given with remark-parse.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const processor = unified().use(remarkParse).freeze()
for (const path of process.argv.slice(2)) {
  const files = statSync(path).isDirectory() ? readdirSync(path).map(name => join(path, name)) : [path]
  for (const file of files) processor.parse(readFileSync(file, 'utf8'))
}
