# Words of every screen: the frame, the keys, the dialogs.

common-present = Present { $n }
common-saved = saved ✓
common-trial = trial
common-saving = saving…
common-not-saved = NOT SAVED ✗
common-read-only = READ ONLY
common-example = EXAMPLE
common-and = and
common-none = —
common-ordinal-one = { $n }st
common-ordinal-two = { $n }nd
common-ordinal-few = { $n }rd
common-ordinal-other = { $n }th
common-agenda = AGENDA
common-last-actions = LAST ACTIONS
common-no-actions = none yet
common-nameless = Person { $number }

# The names of the keys.
common-key-enter = ENTER
common-key-space = Space
common-key-digits = digits
common-key-typing = type
common-key-page-up = PgUp
common-key-page-down = PgDn
common-key-home = Home
common-key-end = End

# The fixed row.
common-hint-help = help
    .words = guide, how to, keys
common-hint-actions = actions
common-hint-project = project
    .words = projector, hall screen, remote
common-hint-undo = undo
    .words = go back, last actions
common-hint-back = back
common-hint-leave = leave
    .words = quit, exit, close the program

# Hints many screens share.
common-hint-choose = choose
common-hint-row = row
common-hint-field = field
common-hint-change = change
common-hint-delete = delete
common-hint-yes-no = yes / no

# Window and leaving.
common-too-small = The window is too small: { $width }×{ $height } characters are needed, it has { $cols }×{ $rows }.
common-too-small-safe = Make it larger to go on. The data are safe.
common-unsaved = Not saved yet: ENTER saves, Esc again lets it go.
common-leave-title = Leave Portavoce?
common-leave-body = Everything is saved already: when you come back, you resume here.
common-leave-unsaved = What you are writing is not saved yet and is lost; everything else is saved.
common-leave-none = No assembly is open: there is nothing to save.
common-leave-broken = The last action was not recorded; everything else is on disk.
common-leave-altered = The record was removed or changed from outside: save the documents (step 9) before you leave.
common-leave-trial = This is a trial: on leaving all of it is thrown away, except the documents you saved.
common-letter-yes = Y
common-leave-yes = leave
common-leave-start = first screen
common-leave-stay = Stay here
common-leave-next = Back to the assembly

# Dialogs.
common-dialog-back = go back, nothing changes
common-dialog-back-next = Go back and change nothing
common-dialog-word = To confirm type “{ $word }” and press ENTER
common-dialog-word-next = Type { $word } and press ENTER, or Esc to go back
common-dialog-word-whole = Confirm with { $word }
common-dialog-word-other = This is not { $word }: delete with ⌫ and type again, or Esc to go back
common-dialog-write = Type, then press ENTER
common-dialog-accept = Go on without writing anything
common-dialog-accept-full = Confirm: no more fits, at most { $max } characters
common-dialog-accept-value = Confirm “{ $value }”
common-dialog-pick = Choose “{ $item }”
common-dialog-empty = There is nothing to choose
common-characters = { $n } of { $limit } characters

# Finding a person on the roll.
common-find = Find:
common-find-here = in the hall
common-find-away = not in the hall
common-find-more = and { $n } more { $n ->
    [one] person
   *[other] people
}: go on typing to find them
