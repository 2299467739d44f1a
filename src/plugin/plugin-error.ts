/** A plugin that cannot be used. The message says what is wrong with it, in one sentence without the plugin's name. */
export class PluginError extends Error {
  override readonly name = 'PluginError'
}
