;;; noticelint.el --- noticelint's language server for Markdown  -*- lexical-binding: t -*-

;; For Eglot 1.9 or later (it comes with Emacs 29) and markdown-mode; in init.el:
;;   (load "/path/to/noticelint.el")

(require 'eglot)

(add-to-list 'eglot-server-programs
             '((markdown-mode gfm-mode) . ("noticelint" "lsp" "--stdio")))
(add-hook 'markdown-mode-hook #'eglot-ensure)

;;; noticelint.el ends here
