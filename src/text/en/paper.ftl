# Reading paper ballots.

paper-title = 7 Vote · paper ballots
    .words = reading, packs, read the ballots
paper-title-pack = 7 Vote · paper · pack { $pack } · { $turn ->
    [second] 2nd reading
   *[first] 1st reading
}
paper-doubtful-title = 7 Vote · doubtful ballots
    .words = decide, to read again

paper-how-many = How many ballots are in pack { $pack }?
paper-count-how = Count the pack by hand, then type the number and press ENTER.
paper-count-size = Packs of { $n } ballots are easy to check; number the ballots in pencil.
paper-count-no-more = If there are no more packs, press ENTER and type nothing.
paper-count-first = First count the ballots of the pack and type how many they are.
paper-read-so-far = Ballots read so far { $read } · { $when ->
    [entitled] entitled to vote
   *[opening] present with the right to vote
} { $present }
paper-read-so-far-apart = Ballots read so far { $read }
paper-pack-row =   Pack { $pack }: { $n } { $n ->
    [one] ballot
   *[other] ballots
} ✓{ $read ->
    [twice] {" "}read twice
   *[once] {""}
}{ $left ->
    [0] {""}
    [one] {" "}· 1 to read again
   *[other] {" "}· { $left } to read again
}{ $doubtful ->
    [0] {""}
    [one] {" "}· 1 doubtful to decide
   *[other] {" "}· { $doubtful } doubtful to decide
}
paper-key-count = ballots in the pack
paper-key-decide = decide the doubtful
paper-next-doubtful = Decide the doubtful ballots
paper-next-count = Count the pack and type how many ballots it has
paper-next-pack = Begin a pack of { $n } { $n ->
    [one] ballot
   *[other] ballots
}
paper-next-settle = { $n ->
    [one] Read again the ballot on which the readings differ
   *[other] Read again the { $n } ballots on which the readings differ
}
paper-next-second = Begin the 2nd reading of pack { $pack }
paper-key-second = 2nd reading
    .words = read the pack again, second reading, double reading
paper-next-back = Back to the open vote

paper-progress = Recorded { $n } of { $counted }
paper-last = Last ballots
paper-slip = Ballot no. { $slip }:
paper-of = { $n } of { $max }
paper-points = { $sum ->
    [one] 1 point
   *[other] { $sum } points
} of { $total }
paper-figures-star = One digit a row, - where there is nothing; 10 is typed with the key *.
paper-figures-points = One digit a row, up to { $cap }; the key * gives the row the points that are left.
paper-figures-rank = Type the options from the 1st place down, not the places{ $ties ->
    [yes] ; + between equals
   *[no] {""}
}.
paper-figures-grade = One digit a row: 0 the worst grade, { $best } the best, - where there is none.
paper-figures-long = After each number press + or Space.
paper-pencil = Write the number { $slip } in pencil on the corner of the ballot.
paper-check = 2nd reading: the ballot in hand must have the number { $slip } in pencil.
paper-was = Reopened: it said { $said }. ENTER without a change leaves it so.
paper-full = Pack { $pack } is finished. ENTER closes it; U or ⌫ reopens the last ballot.
paper-blank = blank
paper-doubtful = doubtful
paper-void = void: { $reason }
paper-why-void = Why is it void? ENTER for the reason marked, or its number.
paper-key-reason = reason
paper-key-no-reason = not void
paper-key-blank = blank
paper-key-void = void
paper-key-doubtful = doubtful
paper-key-reopen = reopen
    .words = reopen the last ballot, correct
paper-key-recount = recount
    .words = correct the number of ballots in the pack
paper-next-mark = Ballot { $slip }: type its marks, then ENTER
paper-next-slip = Record ballot { $slip }
paper-next-again = Record ballot { $slip } again
paper-next-void = Record ballot { $slip } as void: { $reason }
paper-next-close = { $turn ->
    [second] Close the 2nd reading of pack { $pack }: { $n } { $n ->
        [one] ballot
       *[other] ballots
    }
   *[first] Close pack { $pack }: { $n } { $n ->
        [one] ballot
       *[other] ballots
    }
}
paper-recount-title = How many ballots does the pack really have?
paper-recount-body = The ballots read already stay. If in the 2nd reading they are fewer than were read, the pack is read again from the first.

paper-fault-not-a-key = This key does nothing here.
paper-fault-not-on-ballot = It is not on the ballot: look at the mark again.
paper-fault-already-marked = { $option } is marked already.
paper-fault-too-many = { $max ->
    [one] Only one may be marked: if there are more press { $void }.
   *[other] At most { $max } may be marked: if there are more press { $void }.
}
paper-fault-too-few = { $found } marked, at least { $min } are needed: if there are no others press { $void }.
paper-fault-over-budget = Together they cost { $cost }, the cap is { $cap }: if the ballot says so press { $void }.
paper-fault-wrong-sum = The points add up to { $sum }, they must be { $total }: if the ballot says so press { $void }.
paper-fault-off-scale = The scale goes from { $min } to { $max }.
paper-fault-no-more-rows = There are no more rows: ENTER records the ballot.
paper-fault-row-over = There was a number more than the rows{ $figures ->
    [star] , and 10 is typed as *
   *[plain] {""}
}: correct with ⌫, or ENTER if it is right so.
paper-fault-rows-missing = { $left ->
    [one] One row is missing
   *[other] { $left } rows are missing
}: type them all, - where nothing is written.
paper-fault-half-typed = The second digit is missing, or the sign after the tie.
paper-fault-empty = Nothing is marked: if the ballot is blank press { $blank }.
paper-fault-empty-pack = Nothing is marked: if it is blank press { $blank }, if the ballots are over F3.
paper-fault-not-empty = A ballot is half typed: finish it, or erase the marks with ⌫.
paper-fault-nothing-before = There is nothing before to reopen.
paper-fault-pack-full = The pack is finished: ENTER closes it (F3 recounts it).
paper-fault-one-over = Is there a ballot more? It is not recorded: F3 recounts the pack. If there is none: ENTER closes it.
paper-fault-no-such-reason = Choose the number of a reason.
paper-fault-surplus = Is the extra mark really on the ballot? Yes: { $void }. A slip: ENTER.

paper-no-doubtful = No doubtful ballots to decide.
paper-doubtful-heading = { $n ->
    [one] 1 ballot set aside
   *[other] { $n } ballots set aside
}: look at the paper and mark what is decided.
paper-place = pack { $pack }, ballot { $slip }
paper-decide-how = Mark as on the paper, then ENTER.
paper-next-decide-type = Mark what ballot { $slip } of pack { $pack } says
paper-next-decide = Decide ballot { $slip } of pack { $pack }
paper-who-decides = Who decides on this ballot?
paper-who-decides-body = It stays in the record; the minutes only say how many. Write the role, such as “chair”.

# Ballots on which two readings differ.

paper-reread-title = 7 Vote · ballots to read again
    .words = differences, third reading, mismatches
paper-reread-heading = { $n ->
    [one] The two readings differ on 1 ballot
   *[other] The two readings differ on { $n } ballots
} of { $of }.
paper-reread-how = Take the ballot from the pack and read it again. What was typed stays covered.
paper-reread-pack = Pack
paper-reread-slip = Ballot
paper-reread-first = 1st
paper-reread-second = 2nd
paper-reread-third = 3rd reading
paper-reread-covered = covered
paper-reread-holds-first = the 1st holds
paper-reread-holds-second = the 2nd holds
paper-reread-chair = doubtful: the chair decides
paper-reread-decided = decided by { $by }
paper-reread-line = Pack { $pack }, ballot { $slip }:
paper-reread-else = If the third differs from both, the ballot goes to the chair.
paper-reread-who = Somebody else reads again, if there is somebody.
paper-slid = Between ballots { $from } and { $to } of pack { $pack } the two readings say the same, one ballot apart: there somebody skipped a ballot or read one twice. Look at ballot { $from }.
paper-none-differ = The two readings say the same.
paper-next-rewind = Take up the 2nd reading of pack { $pack } from ballot { $slip }
paper-next-third-type = Type the marks of ballot { $slip } of pack { $pack }
paper-next-third = Record the 3rd reading: ballot { $slip } of pack { $pack }
