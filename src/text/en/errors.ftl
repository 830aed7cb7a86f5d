# What failed outside the assembly: what, where, what to do.

errors-not-recorded = Not saved. { $why }
errors-closed = The assembly is closing: the action was not recorded.

errors-locked = The assembly in “{ $path }” is already open in another window: close it there, or only look at it here.
errors-newer-version = “{ $path }” was written by a newer version ({ $program }, format { $found }; this one reads up to { $known }): update Portavoce. Nothing was touched.
errors-damaged = “{ $path }” is damaged at line { $line }, byte { $byte }: { $what ->
    [header] the beginning is not that of a record
    [shape] the line is not whole
    [chain] the line does not match its fingerprint
   *[sequence] the numbering does not continue
}. Nothing was touched. { $what ->
    [header] A copy that is whole is needed, which is opened from the first screen; if a text editor only changed the file, “portavoce rescue” is enough.
   *[other] A copy that is whole, or the part before it, is opened from the first screen or with “portavoce rescue”.
}
errors-unknown-event = “{ $path }”, line { $line }: there is something this version does not know. Update Portavoce, or open the last good copy.
errors-not-a-session = There is no assembly in “{ $path }”: check the name, or choose it among those saved on the first screen.
errors-several-sessions = There is more than one assembly in “{ $path }”: name the folder of one. The newest is “{ $newest }”.
errors-already-exists = “{ $path }” is already there and nothing is overwritten: choose another name.
errors-within-itself = “{ $path }” lies within the assembly to be copied: choose another folder, better on a stick.
errors-altered = “{ $path }” was removed or changed from outside while the assembly was open: save the documents at once (step 9), then put the folder back as it was, or open a copy.
errors-disk-full = No room is left on the disk of “{ $path }”: make room, then open the assembly again.
errors-not-permitted = “{ $path }” cannot be written: check its permissions, or copy the folder elsewhere and open it there.
errors-not-permitted-read = “{ $path }” cannot be read: check its permissions, or ask whoever made the folder for a copy of it.
errors-io = The disk does not answer on “{ $path }” ({ $why }): copy the folder to another disk and open it there.
errors-disk-full-new = There is no room for “{ $path }”: make room, or choose another disk or another folder, and try again.
errors-not-permitted-new = “{ $path }” cannot be written: check its permissions, or choose another disk or another folder.
errors-io-new = “{ $path }” cannot be written ({ $why }): choose another disk or another folder.

# The box that appears when writing fails.
errors-disk-title = ✗ The disk cannot be written
errors-locked-title = ✗ Here it can only be looked at
errors-disk-safe = The last action was not recorded. Everything you see is on disk already.
errors-altered-title = ✗ The record is not the same any more
errors-altered-next = Go back to what was there
errors-altered-safe = The last action was not recorded.
errors-disk-next = Open the assembly again
errors-stopped-title = ✗ The program has a fault
errors-stopped = What writes the record stopped by a fault of the program, not yours: open the assembly again and repeat the last action.

# What the session folder answers, on opening and from the command line.
errors-torn = The last write was left half done and never confirmed: it is set aside. Everything else is there.
errors-names-unreadable = { $n ->
    [one] One name cannot be read any more
   *[other] { $n } names cannot be read any more
}: attendance and counts are whole.
errors-codes-lost = The key of the codes is not there or cannot be read: the printed codes are worthless. Collect them and make new ones; whoever has voted already must not get another.
errors-names-missing = The file of the names (people.jsonl) is not there: attendance and counts are whole, names are not. If you have a copy of it, close, put it back into the folder and open again.
errors-read-only = Read only. { $why }
errors-folder-missing = The folder “{ $path }” is not there yet: it is made when you save the documents.
errors-folder-not-opened = The folder “{ $path }” does not open from here: open it in the file manager.
errors-folder-opened = Asked the system to open the folder “{ $path }”

# What the system answers, inside a sentence.
errors-system-missing = it is not there
errors-system-permission = it is not permitted
errors-system-read-only = it can only be read
errors-system-full = no space is left
errors-system-large = the file is too large
errors-system-exists = it is there already
errors-system-folder = it is a folder
errors-system-not-folder = it is not a folder
errors-system-name = the name will not do
errors-system-short = the file ends too early
errors-system-busy = another program is using it
errors-system-port = the port is taken
errors-system-address = the address is not of this computer
errors-system-network = the network does not answer
errors-system-time = no answer in time
errors-system-pipe = the reader has closed
errors-system-rare = error { $code } of the system
errors-system-unplugged = the device failed or was taken out
errors-system-memory = memory is used up
