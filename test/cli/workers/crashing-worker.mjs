// A worker that fails in the ways that a worker can: thrown errors, and the end of the whole thread.
export default async function lintBatch({drafts}) {
  const results = drafts.map(({text}) => {
    if (text === 'throw') return {error: new Error('thrown')}
    if (text === 'die') {
      setImmediate(() => {
        throw new Error('dead')
      })
      // The thread is gone before there is an answer.
      return new Promise(() => {})
    }
    return {linted: {kind: text}, fixed: null}
  })
  return Promise.all(results)
}
