# Packs read on another laptop.

packs-key-elsewhere = other laptop
    .words = second laptop, two laptops, file of packs
packs-title = Reading packs on two laptops
packs-write-form = Write the form of the ballot for the other laptop
packs-take = Take in the packs read on the other laptop
packs-form-written = Form written in { $path }: on the other laptop “portavoce read-pack” and the name of the file.
packs-take-title = Which file?
packs-take-body = Drop the file brought from the other laptop here, or type where it is.
packs-which = Which reading is it?
packs-which-known = They say the same as packs already here: which reading?
packs-as-new = New packs, first reading
packs-as-second = Second reading of the packs read once, in the same order
packs-other-vote = The file is of another vote, or its options changed: nothing was taken in.
packs-known = The packs of this file are here already: they are not taken in twice.
packs-rest-title = Some packs of the file are here already
packs-rest-body = { $known ->
    [one] 1 pack was taken in before and is not taken in
   *[other] { $known } packs were taken in before and are not taken in
} twice. { $new ->
    [one] 1 new one is left.
   *[other] { $new } new ones are left.
}
packs-rest-next = Take in the new ones
packs-nothing = In the file no pack is read to the end yet.
packs-next-write = Write the file of packs and leave (or count another pack)
packs-none-read = No pack was read to the end: what was typed stays, and goes on with the same command.
packs-written = { $packs ->
    [one] 1 pack
   *[other] { $packs } packs
}, { $n } { $n ->
    [one] ballot
   *[other] ballots
}, in { $path }: bring the file to the first laptop.
packs-not-a-pack = “{ $path }” is neither a form nor a file of packs: take it again from the other laptop.
packs-damaged = “{ $path }” is damaged or was changed by hand: nothing was taken in. Copy it again from the other laptop.
packs-newer = “{ $path }” comes from a newer version of the program: update this laptop.
packs-not-written = Cannot write in “{ $path }”: { $why }. Choose another folder or make room.
