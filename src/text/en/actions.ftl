# F2, all the actions; Ctrl+Z, the last actions.

actions-name = All the actions
actions-title = F2 Actions
actions-question = What do you want to do?
actions-key-search = search
actions-note = Type a word: it searches all the actions of the program, those of other steps too. Beside each is its key, so next time you know it.
actions-none = No action with this word: try another
actions-go = Go to: { $screen }
actions-elsewhere = { $screen }: { $action }
actions-step = step { $number }
actions-unsaved = Before you go elsewhere: this is not saved yet. ENTER saves, Esc twice lets it go.
actions-colors = Change the colors: light or dark
    .words = white screen, black, legible, contrast
actions-start = Back to the first screen, for another assembly
    .words = beginning, menu, change assembly, new
actions-leave = Leave Portavoce
    .words = quit, exit, close the program

actions-reopen = Open the assembly again, to go on recording
    .words = disk, read only, not saved, retry
actions-said = Last messages
    .words = what did it say, notices, errors, refusals
actions-said-none = No message yet.
actions-said-back = Go back

actions-history = Last actions
    .words = undo, go back, mistake, wrong
actions-history-title = Ctrl+Z Last actions
actions-history-heading = Choose how far to go back
actions-history-none = There is nothing to undo
actions-history-wall = ── { $what } (no going back from here) ──
actions-history-note = Undone actions stay in the record, marked as undone.
actions-history-back = Go back
actions-history-next = { $n ->
    [1] Undo: { $what }
   *[other] Undo the last { $n } actions, down to: { $what }
}
actions-undone = { $n ->
    [1] Undone: { $what }
   *[other] Undone { $n } actions, down to: { $what }
}
actions-redone = Redone: { $what }
