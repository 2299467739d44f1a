-- Waits for diagnostics in the draft that is open, notes them down, takes the first action on the first place where a
-- citation is misspelt, and notes down what the draft is then. Environment: NOTICELINT_OUT, the file to write.
local out = {}

local function write()
  local file = io.open(os.getenv('NOTICELINT_OUT'), 'w')
  file:write(vim.fn.json_encode(out))
  file:close()
  vim.cmd('qall!')
end

vim.ui.select = function(items, _, choose)
  choose(items[1], 1)
end

if not vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50) then
  out.failure = 'no diagnostics came'
  return write()
end
out.diagnostics = {}
local place
for _, found in ipairs(vim.diagnostic.get(0)) do
  local code = found.user_data and found.user_data.lsp and found.user_data.lsp.code or found.code
  local words = vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})
  table.insert(out.diagnostics, { code = code, words = table.concat(words, '\n'), line = found.lnum + 1 })
  if code == 'citation/format' and not place then
    place = found
  end
end
vim.api.nvim_win_set_cursor(0, { place.lnum + 1, place.col + 1 })
local before = vim.api.nvim_buf_get_changedtick(0)
vim.lsp.buf.code_action()
if not vim.wait(30000, function() return vim.api.nvim_buf_get_changedtick(0) ~= before end, 50) then
  out.failure = 'the action changed nothing'
end
out.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
write()
