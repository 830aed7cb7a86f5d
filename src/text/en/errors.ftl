# What failed outside the assembly: what, where, what to do.

errors-not-recorded = Not saved. { $why }
errors-closed = The assembly is closing: the action was not recorded.

errors-locked = { $path } is open in another program: here you can only look. Close the other and open it again.
errors-newer-version = { $path } was written by a newer version (format { $found }): update Portavoce and open it again.
errors-damaged = { $path } is damaged at line { $line }: open the newest copy, or check it with “portavoce verify”.
errors-unknown-event = { $path } holds at line { $line } something this version does not know: update Portavoce.
errors-not-a-session = { $path } does not hold an assembly.
errors-already-exists = { $path } is already there and is not overwritten: choose another name.
errors-disk-full = The disk is full ({ $path }): free some space and open the assembly again.
errors-not-permitted = There is no permission to write in { $path }: lift the protection or choose another folder.
errors-io = The disk does not answer ({ $path }): put the stick back or check the disk, then open the assembly again.

# The box that appears when writing fails.
errors-disk-title = ✗ The disk cannot be written
errors-disk-safe = The last action was not recorded. Everything you see is on disk already.
errors-disk-next = Open the assembly again
errors-reopen = Open the assembly from disk again
    .words = retry, disk, stick, save
