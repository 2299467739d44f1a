-- Starts noticelint's language server for Markdown. For Neovim from 0.7 on; in init.lua:
--   dofile('/path/to/noticelint.lua')
local client

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'markdown',
  callback = function(event)
    client = client
      or vim.lsp.start_client({
        name = 'noticelint',
        cmd = { 'noticelint', 'lsp', '--stdio' },
        root_dir = vim.fn.getcwd(),
        on_exit = function()
          client = nil
        end,
      })
    if client then
      vim.lsp.buf_attach_client(event.buf, client)
    end
  end,
})
