# How saving the documents went.

export-done = Saved { $n } files in { $folder }
export-done-names = Saved { $n } files in { $folder }. The names are in { $annex }: not to be published.
export-disk-full = The disk is full: { $path } was not written. Free some space, or choose another folder.
export-not-permitted = No permission to write { $path }: choose another folder.
export-io = Cannot write { $path }: check that the disk is there, or choose another folder.
