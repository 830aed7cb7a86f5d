# How saving the documents went.

export-done = Saved { $n ->
    [one] 1 file
   *[other] { $n } files
} in { $folder }
export-done-names = Saved { $n ->
    [one] 1 file
   *[other] { $n } files
} in { $folder }. The names are in { $annex }: not to be published.
export-doubts = { $n ->
    [one] Before publishing, look at 1 word that may be somebody’s name.
   *[other] Before publishing, look at { $n } words that may be somebody’s name.
}
export-doubts-why = To check before publishing: words that are also in the names of the check-in list.
export-doubt = - “{ $word }” stays: … { $around } …
export-doubt-covered = - a number replaces “{ $word }”: … { $around } …
export-disk-full = The disk is full: { $path } was not written. Free some space, or choose another folder.
export-not-permitted = No permission to write { $path }: choose another folder.
export-io = Cannot write { $path }: check that the disk is there, or choose another folder.
