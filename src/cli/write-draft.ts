import {constants, type Stats} from 'node:fs'
import {access, type FileHandle, open, readFile, realpath, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {Refusal} from './refusal.ts'

/**
 * Puts a new text in the place of a draft's. The text is written to a file beside the draft, which then takes the
 * draft's name: whatever fails on the way, a full disk or the machine, the draft is there, old or new and whole.
 * A symbolic link stays one: what it leads to is written. Permissions are kept, and the owner where that may be.
 *
 * @param path of the draft
 * @param shown its name, for messages
 * @param before the text that was read
 * @throws Refusal where it may not be written, or no longer holds what was read; it is left as it is then
 */
export async function writeDraft(path: string, shown: string, before: string, after: string): Promise<void> {
  let temporary: string | null = null
  try {
    const target = await realpath(path)
    const facts = await stat(target)
    if (!facts.isFile()) throw new Refusal(`${shown}: is no file that can be fixed; name a file`)
    await refuseReadOnly(target, facts, shown)
    await refuseChanged(target, before, shown)
    temporary = join(dirname(target), `.noticelint-${process.pid}-${Date.now().toString(36)}.tmp`)
    await writeWhole(temporary, after, facts)
    // While the text was written, an editor may have saved another.
    await refuseChanged(target, before, shown)
    await rename(temporary, target)
    await syncFolder(dirname(target))
  } catch (error) {
    if (temporary !== null) await rm(temporary, {force: true})
    throw error instanceof Refusal ? error : unwritable(error, shown)
  }
}

/** The administrator may write what is read-only: that it is so is heeded all the same. */
async function refuseReadOnly(target: string, {mode}: Stats, shown: string): Promise<void> {
  const isReadOnly =
    (mode & 0o222) === 0 ||
    (await access(target, constants.W_OK).then(
      () => false,
      () => true,
    ))
  if (isReadOnly) throw new Refusal(`${shown}: not fixed, it is read-only; change its permissions`)
}

async function refuseChanged(target: string, before: string, shown: string): Promise<void> {
  if (Buffer.from(before).equals(await readFile(target))) return
  throw new Refusal(`${shown}: not fixed, it was changed while it was linted; run noticelint again`)
}

async function writeWhole(path: string, text: string, {mode, uid, gid}: Stats): Promise<void> {
  // Nobody else reads it before it has the draft's permissions.
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await keepOwner(file, uid, gid)
    await file.chmod(mode & 0o7777)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whoever may write a draft need not be allowed to give a file away. */
async function keepOwner(file: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await file.stat()
  if (own.uid === uid && own.gid === gid) return
  await file.chown(uid, gid).catch(() => file.chown(own.uid, gid).catch(() => {}))
}

/** Makes the new name last; not every system can, and the draft is whole without. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {}
}

const reasons: {readonly [code: string]: string} = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the disk is full; make room',
  EROFS: 'the disk is read-only; fix a copy',
  EACCES: 'its folder may not be written to; change its permissions',
  EPERM: 'its folder may not be written to; change its permissions',
  ENOENT: 'it is gone; run noticelint again',
}

function unwritable(error: unknown, shown: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code] ?? `it cannot be written (${code || String(error)}); check the file`
  return new Refusal(`${shown}: not fixed, ${reason}`, {cause: error})
}
