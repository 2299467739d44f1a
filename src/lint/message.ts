/**
 * Fills the `{names}` of a message's text.
 *
 * @throws Error where a name has no value
 */
export function fillMessage(text: string, data: {readonly [name: string]: string | number} = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name]
    if (value === undefined) throw new Error(`Nothing is given for {${name}} in the message "${text}"`)
    return String(value)
  })
}
