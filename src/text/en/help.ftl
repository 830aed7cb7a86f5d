# F1: what every key does.

help-name = Help
    .words = guide, keys, how to
help-title = F1 Help
help-always = ALWAYS
help-here = ON THIS SCREEN ({ $screen })
help-enter = the action written below
help-back = back, warns if need be
help-move = choose
help-field = next field
help-space = yes / no
help-undo = undo the last action
help-redo = redo
help-help = this help ( ? )
help-actions = all the actions (Ctrl+K)
help-project = projector (Ctrl+P)
help-redraw = draw the screen again
help-leave = leave, asks first
help-notes = You can also click the words at the bottom with the mouse. To copy text with the mouse hold Shift. If the computer shuts down, start Portavoce again and choose “Resume”: all that was saved is there.
help-key-scroll = scroll
help-key-close = close
help-next = Close the help
help-in-box = Only the keys written below work here; Esc closes and changes nothing.
