import manifest from '../../package.json' with {type: 'json'}

/** The name and version that every machine format carries. */
export const tool: {readonly name: string; readonly version: string} = {
  name: manifest.name,
  version: manifest.version,
}

/** Where people read about the linter. */
export const homePage: string = manifest.homepage

/** Where people tell us of a fault in the linter itself. */
export const issuesPage: string = `${manifest.homepage}/issues`

/** A published schema. */
export function schemaPage(name: string): string {
  return `${manifest.homepage.replace('//github.com/', '//raw.githubusercontent.com/')}/main/schemas/${name}.schema.json`
}

/** The reference page of a rule that ships with the linter. */
export function rulePage(rule: string): string {
  return `${manifest.homepage}/blob/main/docs/rules/${rule}.md`
}
