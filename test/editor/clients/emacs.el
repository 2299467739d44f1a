;;; emacs.el --- a draft in Emacs, without a screen  -*- lexical-binding: t -*-

;; Opens the draft NOTICELINT_DRAFT, waits for diagnostics, notes them down, takes the first action on the first place
;; where a citation is misspelt, and writes to NOTICELINT_OUT what it saw.

(require 'cl-lib)
(require 'json)
(require 'markdown-mode)

(defvar seen nil)

(defun wait-for (condition)
  "Wait until CONDITION gives something, and give it."
  (let ((value nil) (rounds 0))
    (while (and (not (setq value (funcall condition))) (< rounds 600))
      (accept-process-output nil 0.05)
      (setq rounds (1+ rounds)))
    value))

(defun note (diagnostic)
  "What DIAGNOSTIC says, and on which words."
  (let ((start (flymake-diagnostic-beg diagnostic)))
    `((text . ,(flymake-diagnostic-text diagnostic))
      (words . ,(buffer-substring-no-properties start (flymake-diagnostic-end diagnostic)))
      (line . ,(line-number-at-pos start)))))

(setq eglot-sync-connect 30)
(with-current-buffer (find-file-noselect (getenv "NOTICELINT_DRAFT"))
  (apply #'eglot (eglot--guess-contact))
  (let ((found (wait-for (lambda () (flymake-start) (flymake-diagnostics)))))
    (push `(diagnostics . ,(vconcat (mapcar #'note found))) seen)
    (let* ((place (cl-find-if (lambda (one) (string-match-p "citation/format" (flymake-diagnostic-text one)))
                              found))
           (start (flymake-diagnostic-beg place))
           (tick (buffer-modified-tick)))
      ;; As by a key, not by the mouse.
      (let ((last-nonmenu-event ?a))
        (cl-letf (((symbol-function 'completing-read)
                   (lambda (_ choices &rest _) (car (all-completions "" choices)))))
          (eglot-code-actions start start nil t)))
      (unless (wait-for (lambda () (/= tick (buffer-modified-tick))))
        (push '(failure . "the action changed nothing") seen))))
  (push `(text . ,(buffer-substring-no-properties (point-min) (point-max))) seen)
  (with-temp-file (getenv "NOTICELINT_OUT") (insert (json-encode seen)))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))

;;; emacs.el ends here
